import {lstat, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {OwnState} from '../../tools/own-state.ts';
import {practiceFolder} from '../practice/practice-folder.ts';

/** Bytes of a file, or of all files in a folder; links are counted, not followed. Zero where there is nothing. */
export const sizeOf = async (path: string): Promise<number> => {
	const stat = await lstat(path).catch(() => undefined);
	if (stat === undefined) return 0;
	if (!stat.isDirectory()) return stat.size;
	let bytes = 0;
	for (const name of await readdir(path).catch(() => [])) bytes += await sizeOf(join(path, name));
	return bytes;
};

/** Where the practice series is and how large; undefined where there is none. */
export const practiceState = async (): Promise<OwnState['practice']> => {
	const path = practiceFolder();
	const isThere = (await lstat(path).catch(() => undefined))?.isDirectory() === true;
	return isThere ? {path, bytes: await sizeOf(path)} : undefined;
};
