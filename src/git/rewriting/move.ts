import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
import {createBackup, dropBackup} from './backups.ts';
import {closeJournal, type Move, writeJournal} from './journal.ts';
import {movedSince, nameInUse} from './moved.ts';
import {copyNotes} from './notes.ts';
import {repairFiles} from './repair-files.ts';
import {RefMoved, updateRefs} from './update-refs.ts';
import {moveFiles} from './worktree-files.ts';

const refOf = ({branch}: Move) => `refs/heads/${branch}`;

const reasonOf = ({action, pairs}: Move) =>
	action === 'undo' ? 'kvm-series: undo' : `kvm-series: rewrite of ${pairs.length} patches`;

/** Moves the ref, or says who was faster. */
export const moveRef = async (git: Git, move: Move): Promise<void> => {
	const {from, to, isNewBranch, branch} = move;
	const ref = refOf(move);
	const change = isNewBranch
		? ({action: 'create', ref, to} as const)
		: ({action: 'update', ref, to, from} as const);
	try {
		await updateRefs(git, [change], reasonOf(move));
	} catch (error) {
		if (!(error instanceof RefMoved)) throw error;
		throw isNewBranch ? nameInUse(branch) : await movedSince(git, branch, from);
	}
};

/** Moves the ref back that `moveRef` has moved. */
export const moveRefBack = async (git: Git, move: Move): Promise<void> => {
	const {from, to, isNewBranch, branch} = move;
	const ref = refOf(move);
	const change = isNewBranch
		? ({action: 'delete', ref, from: to} as const)
		: ({action: 'update', ref, to: from, from: to} as const);
	try {
		await updateRefs(git, [change], 'kvm-series: taken back');
	} catch (error) {
		if (!(error instanceof RefMoved)) throw error;
		throw await movedSince(git, branch, to);
	}
};

/** The files follow the branch; where they cannot, the branch goes back to where they are. */
const letFilesFollow = async (git: Git, gitDir: string, move: Move, worktree: string): Promise<void> => {
	try {
		await moveFiles(git, move.from, move.to);
	} catch (error) {
		await moveRefBack(git, move);
		await repairFiles(git, worktree, move.from, move.to, move.from);
		if (move.action === 'apply') await dropBackup(git, move.branch, move.stamp, move.from, move.to);
		await closeJournal(gitDir);
		const {fact, remedy} = error instanceof Refusal ? error : {fact: String(error), remedy: ''};
		throw new Refusal(`${fact} The branch and the files are as they were.`, remedy, exitCode.refused);
	}
};

/** What is left to do once the ref has moved. With `isRepeated` some of it may have been done before. */
export const settle = async (git: Git, gitDir: string, move: Move, isRepeated: boolean): Promise<void> => {
	const {worktree, from, to, pairs, action} = move;
	if (worktree !== undefined) {
		if (isRepeated) await repairFiles(git, worktree, from, to, to);
		else await letFilesFollow(git, gitDir, move, worktree);
	}
	try {
		if (action === 'apply') await copyNotes(git, pairs, isRepeated);
	} finally {
		await closeJournal(gitDir);
	}
};

/**
 * Moves a branch with journal and, when it is a rewrite, a backup first. It moves from where it is expected or not at
 * all; nothing is left of a move that does not happen.
 */
export const carryOut = async (git: Git, gitDir: string, move: Move): Promise<void> => {
	const {branch, stamp, from, to, action} = move;
	await writeJournal(gitDir, move);
	let hasBackup = false;
	try {
		if (action === 'apply') {
			await createBackup(git, branch, stamp, from, to);
			hasBackup = true;
			await writeJournal(gitDir, {...move, state: 'backed-up'});
		}
		await moveRef(git, move);
	} catch (error) {
		if (hasBackup) await dropBackup(git, branch, stamp, from, to);
		await closeJournal(gitDir);
		throw error;
	}
	await writeJournal(gitDir, {...move, state: 'moved'});
	await settle(git, gitDir, move, false);
};
