import {Refusal} from '../../series/refusal.ts';
import type {Backup} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {followingWorktree, refuseInterrupted} from './apply.ts';
import {stampOf} from './backups.ts';
import {withLock} from './lock.ts';
import {carryOut} from './move.ts';
import {movedSince, tipOf} from './moved.ts';
import {readTrees} from './read-trees.ts';

/**
 * Moves a branch back to where it was before a rewrite. Refuses where it has been moved since, says so where it is
 * back already, and keeps the backup and the rewritten commits.
 */
export const undo = (git: Git, gitDir: string, backup: Backup): Promise<void> =>
	withLock(gitDir, async () => {
		const {branch, before, after} = backup;
		await refuseInterrupted(gitDir);
		const tip = await tipOf(git, branch);
		if (tip === before) {
			throw new Refusal(
				`The branch ${branch} is back already where it was before.`,
				'Nothing is to be done.',
			);
		}
		if (tip !== after) throw await movedSince(git, branch, after);
		const trees = await readTrees(git, [before, after]);
		const isSameTree = trees.get(before) === trees.get(after);
		await carryOut(git, gitDir, {
			state: 'built',
			action: 'undo',
			branch,
			from: after,
			to: before,
			isNewBranch: false,
			stamp: stampOf(after, new Date()),
			worktree: await followingWorktree(git, branch, after, before, isSameTree),
			pairs: [],
		});
	});
