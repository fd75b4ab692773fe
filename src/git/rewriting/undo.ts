import {Refusal} from '../../series/refusal.ts';
import type {Backup} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {shortId} from '../objects/object-id.ts';
import {isAncestor} from '../reading/ancestor.ts';
import {followingWorktree, refuseInterrupted} from './apply.ts';
import {backupsOf, companionsOf, stampOf} from './backups.ts';
import {findHolder} from './holder.ts';
import {withLock} from './lock.ts';
import {carryOut} from './move.ts';
import {movedSince, tipOf} from './moved.ts';
import {checkHolder, type OtherRef} from './other-refs.ts';
import {readTrees} from './read-trees.ts';
import {refStates} from './refs-into.ts';

/** The way a rewrite is gone once more: back to where the branch was before it, or forward to where it took it. */
export type Way = 'back' | 'forward';

const turned = ({ref, from, to}: OtherRef, way: Way): OtherRef =>
	way === 'back' ? {ref, from, to} : {ref, from: to, to: from};

/** What went along and is not there by other hands. */
const othersAlong = async (git: Git, backup: Backup, way: Way): Promise<readonly OtherRef[]> => {
	const others = (await companionsOf(git, backup)).map(other => turned(other, way));
	const states = await refStates(
		git,
		others.map(({ref}) => ref),
	);
	const now = new Map(states.map(({ref, oid}) => [ref, oid]));
	const moving = others.filter(({ref, to}) => now.get(ref) !== to);
	for (const move of moving) await checkHolder(git, move);
	return moving;
};

/** The refusal of a branch that is not where the rewrite left it; commits on top of that can be taken back with it by hand. */
const cannotRetrace = async (
	git: Git,
	{branch, ref}: Backup,
	way: Way,
	from: string,
	tip: string | undefined,
): Promise<Refusal> => {
	// It is our own undo that has moved it from the newest rewrite's end to the start of the oldest.
	if (way === 'back' && (await backupsOf(git, branch)).some(({before}) => before === tip)) {
		return new Refusal(
			`The branch ${branch} is at ${shortId(tip ?? '')}, and what was rewritten from there is taken back already.`,
			'Nothing is left to undo; kvm-series redo goes forward.',
		);
	}
	const moved = await movedSince(git, branch, from);
	if (way === 'forward' || (await isAncestor(git, from, `refs/heads/${branch}`)) !== true) return moved;
	return new Refusal(
		moved.fact,
		`Nothing is changed. git rebase --onto ${ref} ${shortId(from)} ${branch} goes back with what came on top.`,
		moved.code,
	);
};

/**
 * Moves a branch from one end of a rewrite to the other. Refuses where it has been moved since, says so where it is there
 * already, takes what went along with it, and keeps the backup and the rewritten commits.
 */
export const retrace = (git: Git, gitDir: string, backup: Backup, way: Way): Promise<void> =>
	withLock(gitDir, async () => {
		const {branch} = backup;
		const [from, to] = way === 'back' ? [backup.after, backup.before] : [backup.before, backup.after];
		await refuseInterrupted(gitDir);
		const tip = await tipOf(git, branch);
		if (tip === to) {
			throw new Refusal(
				`The branch ${branch} is ${way} already where it was ${way === 'back' ? 'before' : 'rewritten to'}.`,
				'Nothing is to be done.',
			);
		}
		if (tip !== from) throw await cannotRetrace(git, backup, way, from, tip);
		const trees = await readTrees(git, [from, to]);
		const others = await othersAlong(git, backup, way);
		const isSameTree = trees.get(from) === trees.get(to);
		await carryOut(git, gitDir, {
			action: 'undo',
			branch,
			from,
			to,
			isNewBranch: false,
			stamp: stampOf(from, new Date()),
			worktree: await followingWorktree(git, findHolder(git, branch), from, to, isSameTree),
			pairs: [],
			...(others.length === 0 ? {} : {others}),
		});
	});

/** Moves a branch back to where it was before a rewrite. */
export const undo = (git: Git, gitDir: string, backup: Backup): Promise<void> =>
	retrace(git, gitDir, backup, 'back');
