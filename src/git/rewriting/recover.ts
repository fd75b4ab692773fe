import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Backup} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {backupAt} from './backups.ts';
import {findHolder} from './holder.ts';
import {closeJournal, type Move, readJournal} from './journal.ts';
import {isLocked, withLock} from './lock.ts';
import {settle} from './move.ts';
import {moveRef, moveRefBack} from './move-refs.ts';
import {movedSince, tipOf} from './moved.ts';
import {readTrees} from './read-trees.ts';
import {repairFiles} from './repair-files.ts';
import {refuseLockedIndex} from './worktree-files.ts';

/** A move that was interrupted, and the two ways out of it. Both may be called again. */
export type Interrupted = Readonly<{
	action: Move['action'];
	/** Where the branch is: still there, moved but not everything that follows, or somewhere else by other hands. */
	state: 'not-moved' | 'moved' | 'overtaken';
	backup: Backup;
	/** Does the rest. Refuses with nothing changed where that is not safe. */
	finish: () => Promise<void>;
	/** Takes back what was done. Refuses with nothing changed where that is not safe. */
	undo: () => Promise<void>;
}>;

const stateOf = async (git: Git, {branch, from, to, isNewBranch}: Move): Promise<Interrupted['state']> => {
	const tip = await tipOf(git, branch);
	if (tip === to) return 'moved';
	return tip === (isNewBranch ? undefined : from) ? 'not-moved' : 'overtaken';
};

const overtaken = async (git: Git, gitDir: string, {branch, to}: Move) => {
	await closeJournal(gitDir);
	return movedSince(git, branch, to);
};

const checkPlace = async (git: Git, move: Move) => {
	const {place} = await findHolder(git, move.branch);
	if (move.worktree === undefined) return;
	if (place.root !== move.worktree) {
		throw new Refusal(
			`The interrupted rewrite concerns files in ${move.worktree}.`,
			'Start the program there.',
			exitCode.refused,
		);
	}
	await refuseLockedIndex(place.worktreeGitDir);
};

const finish = async (git: Git, gitDir: string, move: Move): Promise<void> => {
	const {from, to} = move;
	const state = await stateOf(git, move);
	if (state === 'overtaken') throw await overtaken(git, gitDir, move);
	await checkPlace(git, move);
	if (state === 'not-moved') {
		await readTrees(git, [from, to, ...move.pairs.map(([, commit]) => commit)]);
	}
	await moveRef(git, move, {isRepeated: true});
	await settle(git, gitDir, move, {isRepeated: true});
};

const takeBack = async (git: Git, gitDir: string, move: Move): Promise<void> => {
	const {from, to, worktree} = move;
	const state = await stateOf(git, move);
	if (state === 'overtaken') throw await overtaken(git, gitDir, move);
	await checkPlace(git, move);
	await moveRefBack(git, move, {isRepeated: true});
	if (worktree !== undefined) await repairFiles(git, worktree, from, to, from);
	await closeJournal(gitDir);
};

/**
 * What an earlier run began and did not end; undefined where there is nothing, or where that run still lives. What has
 * happened is read from the refs, not believed from the journal.
 */
export const recover = async (git: Git, gitDir: string): Promise<Interrupted | undefined> => {
	const move = await readJournal(gitDir);
	if (move === undefined || (await isLocked(gitDir))) return undefined;
	const {action, branch, stamp, from, to} = move;
	const now = (work: typeof finish) => () =>
		withLock(gitDir, async () => {
			const current = await readJournal(gitDir);
			if (current?.stamp === stamp) await work(git, gitDir, current);
		});
	return {
		action,
		state: await stateOf(git, move),
		backup: action === 'apply' ? backupAt(branch, stamp, from, to) : backupAt(branch, stamp, to, from),
		finish: now(finish),
		undo: now(takeBack),
	};
};
