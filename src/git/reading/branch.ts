import type {Opening} from '../../tools/tools.ts';
import {type Git, GitFailure} from '../git.ts';
import {hasLinkedWorktrees, operationIn, worktreeList, worktreesWith, worktreeThatReturnsTo} from './busy.ts';
import type {Place} from './place.ts';
import type {LocalBranch} from './questions.ts';
import {
	checkedOutElsewhere,
	detachedHead,
	heldByOperation,
	operationInProgress,
	unbornBranch,
	unknownBranch,
} from './range-refusals.ts';

const heads = 'refs/heads/';

/** The full ref that HEAD stands for, or undefined where it is detached. */
export const headRef = async (git: Git): Promise<string | undefined> => {
	const args = ['symbolic-ref', '--quiet', 'HEAD'];
	const ran = await git.ask(args);
	if (ran.exitCode === 0) return Buffer.from(ran.stdout).toString('utf8').trimEnd();
	if (ran.exitCode !== 1) throw new GitFailure(args, ran);
	return undefined;
};

const named = (branches: readonly LocalBranch[], name: string) =>
	branches.find(branch => branch.name === name) ?? branches.find(branch => `${heads}${branch.name}` === name);

/** All worktrees; empty where there is none but this one. */
const otherWorktrees = async (git: Git, {gitDir, worktreeGitDir}: Place): Promise<string> =>
	gitDir === worktreeGitDir && !(await hasLinkedWorktrees(gitDir)) ? '' : worktreeList(git);

/**
 * The branch to prepare: the one asked for, else the one checked out. Refuses where there is none, and where moving
 * it would pull it away from under an operation or another worktree.
 */
export const findBranch = async (
	git: Git,
	place: Place,
	opening: Opening,
	head: string | undefined,
	branches: readonly LocalBranch[],
): Promise<LocalBranch> => {
	const busy = await operationIn(git, place.worktreeGitDir);
	if (busy !== undefined) throw operationInProgress(busy);
	if (opening.branch === undefined && !head?.startsWith(heads)) throw detachedHead();
	const name = opening.branch ?? head?.slice(heads.length) ?? '';
	const branch = named(branches, name);
	if (branch === undefined) throw opening.branch === undefined ? unbornBranch(name) : unknownBranch(name);
	const [list, returning] = await Promise.all([
		otherWorktrees(git, place),
		worktreeThatReturnsTo(branch.name, place.gitDir, place.worktreeGitDir),
	]);
	if (returning !== undefined) throw heldByOperation(branch.name, returning);
	const elsewhere = worktreesWith(list, branch.name, place).find(folder => folder !== place.root);
	if (elsewhere !== undefined) throw checkedOutElsewhere(branch.name, elsewhere);
	return branch;
};
