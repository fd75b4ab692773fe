import type {Git} from '../git.ts';
import {operationIn, worktreeList, worktreesWith, worktreeThatReturnsTo} from '../reading/busy.ts';
import {type Place, placeOf} from '../reading/place.ts';
import {checkedOutElsewhere, heldByOperation, operationInProgress} from '../reading/range-refusals.ts';

/** The worktree that git works in, and whether it has the branch checked out. */
export type Holder = Readonly<{place: Place; isHere: boolean}>;

/** Who has the branch. Refuses while an operation is in progress here, and where another worktree has the branch. */
export const findHolder = async (git: Git, branch: string): Promise<Holder> => {
	const [place, list] = await Promise.all([placeOf(git), worktreeList(git)]);
	const busy = await operationIn(git, place.worktreeGitDir);
	if (busy !== undefined) throw operationInProgress(busy);
	const returning = await worktreeThatReturnsTo(branch, place.gitDir, place.worktreeGitDir);
	if (returning !== undefined) throw heldByOperation(branch, returning);
	const folders = worktreesWith(list, branch, place);
	const elsewhere = folders.find(folder => folder !== place.root);
	if (elsewhere !== undefined) throw checkedOutElsewhere(branch, elsewhere);
	return {place, isHere: folders.length > 0};
};
