import type {Git} from '../git.ts';
import {
	hasLinkedWorktrees,
	operationIn,
	worktreeList,
	worktreesWith,
	worktreeThatReturnsTo,
} from '../reading/busy.ts';
import {type Place, placeOf} from '../reading/place.ts';
import {checkedOutElsewhere, heldByOperation, operationInProgress} from '../reading/range-refusals.ts';
import type {RefState} from './refs-into.ts';

/** The worktree that git works in, and whether it has the branch checked out. */
export type Holder = Readonly<{place: Place; isHere: boolean}>;

/** Whether the branch is checked out in the only worktree that there is; undefined where there are others. */
const isInOnlyWorktree = async (
	{gitDir, worktreeGitDir}: Place,
	branch: string,
	refs: Promise<readonly RefState[]> | undefined,
): Promise<boolean | undefined> => {
	if (refs === undefined || gitDir !== worktreeGitDir || (await hasLinkedWorktrees(gitDir))) return undefined;
	return (await refs).find(({ref}) => ref === `refs/heads/${branch}`)?.isHead;
};

/**
 * Who has the branch. Refuses while an operation is in progress here, and where another worktree has the branch. What is
 * known of `refs` need not be asked again.
 */
export const findHolder = async (
	git: Git,
	branch: string,
	refs?: Promise<readonly RefState[]>,
): Promise<Holder> => {
	const place = await placeOf(git);
	const known = await isInOnlyWorktree(place, branch, refs);
	const list = known === undefined ? await worktreeList(git) : '';
	const busy = await operationIn(git, place.worktreeGitDir);
	if (busy !== undefined) throw operationInProgress(busy);
	const returning = await worktreeThatReturnsTo(branch, place.gitDir, place.worktreeGitDir);
	if (returning !== undefined) throw heldByOperation(branch, returning);
	if (known !== undefined) return {place, isHere: known};
	const folders = worktreesWith(list, branch, place);
	const elsewhere = folders.find(folder => folder !== place.root);
	if (elsewhere !== undefined) throw checkedOutElsewhere(branch, elsewhere);
	return {place, isHere: folders.length > 0};
};
