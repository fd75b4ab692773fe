import type {Job} from '../../tools/tools.ts';
import type {Git} from '../git.ts';

/** Where KVM x86's functions are defined and declared. */
const places = ['arch/x86/kvm', 'virt/kvm', 'include/linux/kvm_host.h', 'arch/x86/include/asm/kvm_host.h'];

/** Names that are looked up at most, and milliseconds for it. */
const most = 1000;
const patience = 5000;

const plain = /^[A-Za-z_]\w*$/;

/** A line of C without exports, comments and strings; nothing where it is inside a comment of several lines. */
const codeOf = (line: string): string =>
	/^\s*(?:\*|\/\/)/.test(line)
		? ''
		: line
				.replace(/\bEXPORT_\w+\s*\([^)]*\)/g, '')
				.replace(/\/\*.*?(?:\*\/|$)|\/\/.*$/g, ' ')
				.replace(/"(?:[^"\\]|\\.)*"/g, '""');

/** A line that begins a definition or a declaration, or a macro with arguments. */
const isDefined = (code: string, from: number, isCall: boolean) =>
	isCall &&
	/^(?:(?:[A-Za-z_][\w\s*]*)?|[ \t]*#[ \t]*define[ \t]+)$/.test(code.slice(0, from)) &&
	!/^(?:return|else)\b/.test(code);

/** What stands before and behind a name that is a field, a type or a variable. */
const ofOther = /(?:->|\.|\b(?:struct|union|enum|goto)\s+)$/;
const declared = /^\s*(?:;|=[^=]|\[|:(?!:))/;
const isVariable = (before: string, behind: string) =>
	ofOther.test(before) || (declared.test(behind) && !/[=,(&?:]\s*$/.test(before));

/** What names a tracepoint, which may have the name of a function, too. */
const tracepoint =
	/\b(?:EXPORT_TRACEPOINT_SYMBOL\w*|TRACE_EVENT\w*|DEFINE_EVENT\w*)\s*\(\s*(?:\w+\s*,\s*)?(\w+)\s*[,)]/;

type Seen = {isDefined: boolean; isOther: boolean};

/** The names that these lines define as functions and use as nothing else. */
export const functionsIn = (lines: readonly string[], names: readonly string[]): ReadonlySet<string> => {
	const seen = new Map(names.map((name): [string, Seen] => [name, {isDefined: false, isOther: false}]));
	for (const line of lines) {
		const traced = seen.get(line.match(tracepoint)?.[1] ?? '');
		if (traced !== undefined) traced.isOther = true;
		const code = codeOf(line);
		for (const {0: name, index} of code.matchAll(/[A-Za-z_]\w*/g)) {
			const known = seen.get(name);
			if (known === undefined) continue;
			const behind = code.slice(index + name.length);
			const isCall = /^\s*\(/.test(behind);
			const before = code.slice(0, index);
			if (isDefined(code, index, isCall)) known.isDefined = true;
			else if (isCall ? /(?:->|\.)$/.test(before) : isVariable(before, behind)) known.isOther = true;
		}
	}
	return new Set([...seen].flatMap(([name, each]) => (each.isDefined && !each.isOther ? [name] : [])));
};

/**
 * Which of these names KVM's code in a commit defines as functions, and uses as nothing else. One process, bounded in
 * names and time; nothing is proven where the time is up.
 */
export const provenFunctions = async (
	git: Git,
	base: string,
	names: readonly string[],
	job: Pick<Job, 'signal'>,
	timeout = patience,
): Promise<ReadonlySet<string>> => {
	const asked = [...new Set(names)].filter(name => plain.test(name)).slice(0, most);
	if (asked.length === 0) return new Set();
	const form = ['-h', '-w', '-E', '-I', '--no-line-number', '--no-column', '--no-color', '--no-textconv'];
	// Of many patterns git looks for one after the other: a hundred as one take a fortieth of the time.
	const ran = await git.ask(['grep', ...form, '-e', asked.join('|'), base, '--', ...places], {
		timeout,
		signal: job.signal,
	});
	if (ran.exitCode !== 0) return new Set();
	return functionsIn(Buffer.from(ran.stdout).toString('latin1').split('\n'), asked);
};
