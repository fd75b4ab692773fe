import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
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
		await moveRefBack(git, move, {keepsRecord: false});
		await repairFiles(git, worktree, move.from, move.to, move.from);
		await closeJournal(gitDir);
		const {fact, remedy} = error instanceof Refusal ? error : {fact: String(error), remedy: ''};
		throw new Refusal(`${fact} The branch and the files are as they were.`, remedy, exitCode.refused);
	}
};

/**
 * What is left to do once the ref has moved. With `isRepeated` some of it may have been done before; without `hasNotes`
 * there are none to copy.
 */
export const settle = async (
	git: Git,
	gitDir: string,
	move: Move,
	{isRepeated = false, hasNotes = true},
): Promise<void> => {
	const {worktree, from, to, pairs, action} = move;
	if (worktree !== undefined) {
		if (isRepeated) await repairFiles(git, worktree, from, to, to);
		else await letFilesFollow(git, gitDir, move, worktree);
	}
	try {
		if (action === 'apply' && hasNotes) await copyNotes(git, pairs, isRepeated);
	} finally {
		await closeJournal(gitDir);
	}
};

/**
 * Moves a branch with a journal first; a rewrite with its backup, all at once. The branch moves from where it is expected
 * or not at all; nothing is left of a move that does not happen. Nothing is written before it is `checked`, nor where
 * that fails.
 */
export const carryOut = async (
	git: Git,
	gitDir: string,
	move: Move,
	{hasNotes = true, checked}: Readonly<{hasNotes?: boolean; checked?: Promise<unknown>}> = {},
): Promise<void> => {
	const write = () => writeJournal(gitDir, move);
	const isWritten = checked === undefined ? write() : checked.then(write);
	try {
		await moveRef(git, move, {after: isWritten});
	} catch (error) {
		// What is still being written would come to be after it was closed.
		await isWritten.catch(() => {});
		await closeJournal(gitDir);
		throw error;
	}
	await settle(git, gitDir, move, {hasNotes});
};
