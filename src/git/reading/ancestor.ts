import type {Git, GitCall} from '../git.ts';

/** Whether a commit is in the history of another one, itself included; undefined where git cannot tell, or not in time. */
export const isAncestor = async (
	git: Git,
	commit: string,
	tip: string,
	call?: GitCall,
): Promise<boolean | undefined> => {
	const {exitCode} = await git.ask(['merge-base', '--is-ancestor', commit, tip], call);
	return exitCode === 0 ? true : exitCode === 1 ? false : undefined;
};
