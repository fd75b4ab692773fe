import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {isObjectId} from '../objects/object-id.ts';
import {
	cannotWrite,
	errorCode,
	makeOwnFolder,
	ownFolder,
	syncFolder,
	writeDurably,
} from '../practice/own-folder.ts';
import type {OtherRef} from './other-refs.ts';
import {isRecord, putAside, readOwnFile} from './own-file.ts';

/**
 * A move of a branch, written down before it begins, so that another process can finish it or undo it. How far it came
 * is read from the refs.
 */
export type Move = Readonly<{
	action: 'apply' | 'undo';
	branch: string;
	/** The branch goes from this commit to that one. */
	from: string;
	to: string;
	/** The branch is made by this move; `from` is where the series came from. */
	isNewBranch: boolean;
	/** The last part of the backup's ref. */
	stamp: string;
	/** The worktree whose files follow the branch; undefined where none do. */
	worktree: string | undefined;
	/** Old and new commits, for notes. */
	pairs: readonly (readonly [string, string])[];
	/** Refs that move in the same transaction; undefined where there are none. */
	others?: readonly OtherRef[];
}>;

const file = 'journal.json';

const isPair = (value: unknown): value is readonly [string, string] =>
	Array.isArray(value) && value.length === 2 && value.every(isObjectId);

const isOther = (value: unknown): value is OtherRef =>
	isRecord(value) &&
	typeof value.ref === 'string' &&
	/^refs\/(?:heads|tags)\/./.test(value.ref) &&
	isObjectId(value.from) &&
	isObjectId(value.to);

const parseMove = (value: unknown): Move | undefined => {
	if (!isRecord(value) || value.version !== 1) return undefined;
	const {action, branch, from, to, isNewBranch, stamp, worktree, pairs, others} = value;
	if (action !== 'apply' && action !== 'undo') return undefined;
	if (typeof branch !== 'string' || branch === '' || !isObjectId(from) || !isObjectId(to)) return undefined;
	if (typeof isNewBranch !== 'boolean' || typeof stamp !== 'string' || !/^[\w-]+$/.test(stamp))
		return undefined;
	if (worktree !== undefined && typeof worktree !== 'string') return undefined;
	if (!Array.isArray(pairs) || !pairs.every(isPair)) return undefined;
	const move: Move = {
		action,
		branch,
		from,
		to,
		isNewBranch,
		stamp,
		worktree,
		pairs,
	};
	if (others === undefined) return move;
	return Array.isArray(others) && others.every(isOther) ? {...move, others} : undefined;
};

/** The move that is under way or was interrupted. What makes no sense is put aside. */
export const readJournal = async (gitDir: string): Promise<Move | undefined> => {
	const path = join(ownFolder(gitDir), file);
	const value = await readOwnFile(path);
	const move = parseMove(value);
	if (value !== undefined && move === undefined) await putAside(path);
	return move;
};

/** Writes a move down, atomically and durably. */
export const writeJournal = async (gitDir: string, move: Move): Promise<void> =>
	writeDurably(await makeOwnFolder(gitDir), file, `${JSON.stringify({version: 1, ...move})}\n`);

/** Says that the move is done, or that nothing of it has happened. */
export const closeJournal = async (gitDir: string): Promise<void> => {
	const path = join(ownFolder(gitDir), file);
	await rm(path, {force: true}).catch(error => {
		throw cannotWrite(path, error);
	});
	await syncFolder(ownFolder(gitDir)).catch(error => {
		if (errorCode(error) !== 'ENOENT') throw error;
	});
};
