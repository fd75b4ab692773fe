import type {Git} from '../git.ts';

/** What `git branch --edit-description` stored for the branch; undefined where there is nothing but blanks. */
export const branchDescription = async (git: Git, branch: string): Promise<string | undefined> => {
	const ran = await git.ask(['config', '--null', '--get', `branch.${branch}.description`]);
	const text = Buffer.from(ran.stdout).toString('utf8').replace(/\0$/, '');
	return ran.exitCode !== 0 || text.trim() === '' ? undefined : text;
};
