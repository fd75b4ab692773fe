import {constants} from 'node:fs';
import {open, rename} from 'node:fs/promises';
import {errorCode} from '../practice/own-folder.ts';

/** Larger files are none of ours. */
const mostBytes = 16 * 2 ** 20;

/** The text of a file of ours. Never follows a symbolic link. Throws where there is none that is ours. */
export const readOwnText = async (path: string): Promise<string> => {
	const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	try {
		const stat = await handle.stat();
		if (!stat.isFile() || stat.size > mostBytes) throw new Error('no file of ours');
		return await handle.readFile('utf8');
	} finally {
		await handle.close();
	}
};

/**
 * What a file of ours says, as parsed JSON; undefined where there is none. One that cannot be read as JSON is put aside
 * with `.broken` behind its name. Never throws, never follows a symbolic link.
 */
export const readOwnFile = async (path: string): Promise<unknown> => {
	try {
		return JSON.parse(await readOwnText(path));
	} catch (error) {
		const code = errorCode(error);
		if (code !== 'ENOENT' && code !== 'EACCES' && code !== 'ENOTDIR') await putAside(path);
		return undefined;
	}
};

/** Renames a file that makes no sense, over an earlier one put aside. Never throws. */
export const putAside = (path: string): Promise<void> => rename(path, `${path}.broken`).catch(() => {});

/** Whether this is an object with properties. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
