import {run} from '../run.ts';
import {hasProgram, type Look} from './look.ts';

/** What a program says when asked for its version; empty where it is not installed, undefined where it does not say. */
const versionOf = async (look: Look, name: string, args: readonly string[]): Promise<string | undefined> => {
	if (!(await hasProgram(look, name))) return '';
	const {PATH = '', HOME = '/'} = look.environment;
	const ran = await run(name, args, {
		cwd: '/',
		env: {PATH, HOME, LC_ALL: 'C.UTF-8'},
		signal: look.signal,
		maxBuffer: 4096,
	});
	return ran.exitCode === 0
		? Buffer.from(ran.stdout)
				.toString('utf8')
				.match(/\d+(?:\.\d+)+\S*/)?.[0]
		: undefined;
};

/** The version of perl, as `versionOf` has it. */
export const perlVersion = (look: Look): Promise<string | undefined> =>
	versionOf(look, 'perl', ['-e', 'printf "%vd", $^V']);

/** The version of b4, as `versionOf` has it. */
export const b4Version = (look: Look): Promise<string | undefined> => versionOf(look, 'b4', ['--version']);

/** Programs a kernel is built with; of several in a row one is enough, and the first stands for them. */
const builders: readonly (readonly [string, ...string[]])[] = [
	['make'],
	['gcc', 'clang'],
	['ld', 'ld.lld'],
	['flex'],
	['bison'],
	['bc'],
];

/** Which programs that a kernel is built with are not installed. */
export const missingPrograms = async (look: Look): Promise<readonly string[]> => {
	const found = await Promise.all(
		builders.map(async names =>
			(await Promise.all(names.map(name => hasProgram(look, name)))).includes(true),
		),
	);
	return builders.flatMap(([name], at) => (found[at] === true ? [] : [name]));
};

const editors = ['vim', 'nano', 'nvim', 'emacs', 'vi', 'micro'] as const;

/** Editors that are installed, of those everybody knows. */
export const installedEditors = async (look: Look): Promise<readonly string[]> => {
	const found = await Promise.all(editors.map(name => hasProgram(look, name)));
	return editors.filter((_, at) => found[at]);
};
