import {createGit, type Git} from '../git.ts';

/** Git in the practice repository, which has an identity of its own. */
export const practiceGit = (folder: string): Git =>
	createGit(
		folder,
		Object.fromEntries(
			Object.entries(process.env).filter(([name]) => !/^GIT_(?:AUTHOR|COMMITTER)_/.test(name)),
		),
	);
