import type {Git} from '../git.ts';

/** What is known of a commit that lines come from. */
export type Culprit = Readonly<{
	oid: string;
	short: string;
	subject: string;
	/** Author and committer date, seconds since 1970. */
	when: number;
	committed: number;
	/** Whether it brought so many files that it tells nothing: an import, or a change all over the kernel. */
	isImport: boolean;
}>;

type Call = Readonly<{timeout: number; signal: AbortSignal}>;

/** Files behind which a commit is taken for an import. */
const mostFiles = 5000;

const year = 365 * 24 * 3600;

/** Title, dates and extent of commits, by one process; one that could not be read in time is missing. */
export const readCulprits = async (
	git: Git,
	oids: readonly string[],
	call: Call,
): Promise<readonly Culprit[]> => {
	if (oids.length === 0) return [];
	const form = [
		'--no-walk=unsorted',
		'--root',
		'-m',
		'--first-parent',
		'--raw',
		'--no-renames',
		'--no-relative',
		'--ignore-submodules=none',
		'--no-ext-diff',
		'-O/dev/null',
		'--encoding=UTF-8',
		'--abbrev=12',
		'--format=%x00%H%x00%h%x00%at%x00%ct%x00%s%x00',
	];
	const input = oids.map(oid => `${oid}\n`).join('');
	const ran = await git.ask(['log', ...form, '--stdin'], {...call, input});
	const fields = Buffer.from(ran.stdout).toString('utf8').split('\0');
	const culprits: Culprit[] = [];
	for (let at = 1; at + 5 < fields.length; at += 6) {
		const [oid = '', short = '', when, committed, subject = '', files = ''] = fields.slice(at, at + 6);
		const count = files.split('\n').filter(line => line.startsWith(':')).length;
		const dates = {when: Number(when), committed: Number(committed)};
		culprits.push({oid, short, subject, ...dates, isImport: count > mostFiles});
	}
	return culprits;
};

/** The first release or release candidate that has each of these commits, by id. Those not known in time are missing. */
export const releasesOf = async (
	git: Git,
	oids: readonly string[],
	call: Call,
): Promise<ReadonlyMap<string, string>> => {
	if (oids.length === 0) return new Map();
	const ran = await git.ask(['name-rev', '--tags', '--refs=refs/tags/v[0-9]*', ...oids], call);
	const found = new Map<string, string>();
	for (const line of Buffer.from(ran.stdout).toString('utf8').split('\n')) {
		const [, oid, name] = line.match(/^([0-9a-f]{40,64}) (?:tags\/)?(v\d[\w.-]*)/) ?? [];
		if (oid !== undefined && name !== undefined) found.set(oid, name);
	}
	return found;
};

/**
 * Which of these commits of the base came after the last release that the base has. Undefined where that is not known:
 * there is no such release, or finding out takes too long.
 */
export const sinceRelease = async (
	git: Git,
	base: string,
	culprits: readonly Culprit[],
	call: Call,
): Promise<ReadonlySet<string> | undefined> => {
	const newest = ['--tags', '--abbrev=0', '--match=v[0-9]*', '--exclude=*-rc*'];
	const described = await git.ask(['describe', ...newest, base], call);
	if (described.exitCode !== 0) return undefined;
	const tag = Buffer.from(described.stdout).toString('utf8').trim();
	const peeled = await git.ask(
		['log', '-1', '--format=%H %ct', '--end-of-options', `refs/tags/${tag}^{commit}`],
		call,
	);
	const [release, released] = Buffer.from(peeled.stdout).toString('latin1').trim().split(' ');
	if (peeled.exitCode !== 0 || release === undefined) return undefined;
	// What is much older is in the release; git would walk back as far to say so.
	const young = culprits.filter(({committed}) => committed > Number(released) - year).map(({oid}) => oid);
	if (young.length === 0) return new Set();
	const input = [...young, `^${release}`].map(line => `${line}\n`).join('');
	const ran = await git.ask(['rev-list', '--stdin'], {...call, input});
	if (ran.exitCode !== 0) return undefined;
	const later = new Set(Buffer.from(ran.stdout).toString('latin1').split('\n'));
	return new Set(young.filter(oid => later.has(oid)));
};
