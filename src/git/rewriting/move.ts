import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
import {createBackup, dropBackup} from './backups.ts';
import {closeJournal, type Move, writeJournal} from './journal.ts';
import {moveRef, moveRefBack} from './move-refs.ts';
import {copyNotes} from './notes.ts';
import {repairFiles} from './repair-files.ts';
import {moveFiles} from './worktree-files.ts';

/** The files follow the branch; where they cannot, the branch goes back to where they are. */
const letFilesFollow = async (git: Git, gitDir: string, move: Move, worktree: string): Promise<void> => {
	try {
		await moveFiles(git, move.from, move.to);
	} catch (error) {
		await moveRefBack(git, move);
		await repairFiles(git, worktree, move.from, move.to, move.from);
		if (move.action === 'apply') await dropBackup(git, move);
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
	const {action} = move;
	await writeJournal(gitDir, move);
	let hasBackup = false;
	try {
		if (action === 'apply') {
			await createBackup(git, move);
			hasBackup = true;
			await writeJournal(gitDir, {...move, state: 'backed-up'});
		}
		await moveRef(git, move);
	} catch (error) {
		if (hasBackup) await dropBackup(git, move);
		await closeJournal(gitDir);
		throw error;
	}
	await writeJournal(gitDir, {...move, state: 'moved'});
	await settle(git, gitDir, move, false);
};
