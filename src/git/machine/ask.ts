import type {Look} from '../../tools/machine/look.ts';
import type {Git} from '../git.ts';

/** Git while a machine is looked at: one folder, one deadline. */
export type AskingGit = Readonly<{git: Git; look: Look}>;

/** What git answers, or undefined where it ends with an exit code other than 0. Throws where it does not answer in time. */
export const answer = async (
	{git, look}: AskingGit,
	args: readonly string[],
	input = '',
): Promise<string | undefined> => {
	const ran = await git.ask(args, {signal: look.signal, input});
	if (ran.exitCode === undefined) throw new Error(`git ${args[0]} was ended`);
	return ran.exitCode === 0 ? Buffer.from(ran.stdout).toString('utf8').replace(/\n$/, '') : undefined;
};

/** A setting, where it was found, and its value. */
export type Setting = Readonly<{scope: string; key: string; value: string}>;

/** The settings whose names match, in git's order. */
export const settings = async (asking: AskingGit, names: string): Promise<readonly Setting[]> => {
	const text = (await answer(asking, ['config', '-z', '--show-scope', '--get-regexp', names])) ?? '';
	const words = text.split('\0');
	return words.flatMap((scope, at) => {
		if (at % 2 === 1 || words[at + 1] === undefined) return [];
		const [key = '', ...value] = words[at + 1]?.split('\n') ?? [];
		return [{scope, key, value: value.join('\n')}];
	});
};

/** The last value of a setting among these; git prints its section and name in small letters. */
export const lastOf = (found: readonly Setting[], key: string): Setting | undefined =>
	found.findLast(setting => setting.key === key);
