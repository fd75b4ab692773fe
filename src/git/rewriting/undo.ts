import {Refusal} from '../../series/refusal.ts';
import type {Backup} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {followingWorktree, refuseInterrupted} from './apply.ts';
import {companionsOf, stampOf} from './backups.ts';
import {findHolder} from './holder.ts';
import {withLock} from './lock.ts';
import {carryOut} from './move.ts';
import {movedSince, tipOf} from './moved.ts';
import {checkHolder, type OtherRef} from './other-refs.ts';
import {readTrees} from './read-trees.ts';
import {refStates} from './refs-into.ts';

/** What went along and is not back by other hands. */
const othersBack = async (git: Git, backup: Backup): Promise<readonly OtherRef[]> => {
	const others = await companionsOf(git, backup);
	const states = await refStates(
		git,
		others.map(({ref}) => ref),
	);
	const now = new Map(states.map(({ref, oid}) => [ref, oid]));
	const moving = others.filter(({ref, to}) => now.get(ref) !== to);
	for (const move of moving) await checkHolder(git, move);
	return moving;
};

/**
 * Moves a branch back to where it was before a rewrite. Refuses where it has been moved since, says so where it is
 * back already, takes what went along with it, and keeps the backup and the rewritten commits.
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
		const others = await othersBack(git, backup);
		const isSameTree = trees.get(before) === trees.get(after);
		await carryOut(git, gitDir, {
			state: 'built',
			action: 'undo',
			branch,
			from: after,
			to: before,
			isNewBranch: false,
			stamp: stampOf(after, new Date()),
			worktree: await followingWorktree(git, findHolder(git, branch), after, before, isSameTree),
			pairs: [],
			...(others.length === 0 ? {} : {others}),
		});
	});
