import {inParallel} from '../checks/in-parallel.ts';
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

/** Those of these commits that are in no history of the tips, by one process. Undefined where git cannot tell, or not in time. */
export const outsideOf = async (
	git: Git,
	tips: readonly string[],
	commits: readonly string[],
	call: Pick<GitCall, 'timeout' | 'signal'> = {},
): Promise<ReadonlySet<string> | undefined> => {
	const input = [...commits, ...tips.map(tip => `^${tip}`), ''].join('\n');
	const ran = await git.ask(['rev-list', '--stdin'], {...call, input});
	if (ran.exitCode !== 0) return undefined;
	const listed = new Set(Buffer.from(ran.stdout).toString('latin1').split('\n'));
	return new Set(commits.filter(commit => listed.has(commit)));
};

/** Which of these commits are in the history of another one, itself included; by one process where git has them all. */
export const ancestorsAmong = async (
	git: Git,
	commits: readonly string[],
	tip: string,
): Promise<ReadonlySet<string>> => {
	if (commits.length === 0) return new Set();
	const others = await outsideOf(git, [tip], commits);
	if (others !== undefined) return new Set(commits.filter(commit => !others.has(commit)));
	// One that is gone fails all; asked by itself it is in no history.
	const known = await inParallel(commits, 4, commit => isAncestor(git, commit, tip));
	return new Set(commits.filter((_, at) => known[at] === true));
};
