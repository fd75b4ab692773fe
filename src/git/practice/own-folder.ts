import {lstat, mkdir, open, rename, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {exitCode, Refusal} from '../../series/refusal.ts';

/** The code of an error of the file system, for example `ENOENT`. */
export const errorCode = (error: unknown): string | undefined =>
	error instanceof Error && 'code' in error ? String(error.code) : undefined;

/** The refusal that a file which cannot be written amounts to. */
export const cannotWrite = (path: string, error: unknown): Refusal =>
	new Refusal(
		`${path} cannot be written (${errorCode(error) ?? 'unknown reason'}).`,
		'Make room on the disk or give yourself permission there, and start again.',
		exitCode.environment,
	);

/** Where this program keeps its files: a folder of the common git directory, or one inside that. */
export const ownFolder = (gitDir: string, ...names: readonly string[]): string =>
	join(gitDir, 'kvm-series', ...names);

/** Makes our folder. Refuses one that is a symbolic link, since that leads out of the git directory. */
export const makeOwnFolder = async (gitDir: string, ...names: readonly string[]): Promise<string> => {
	for (let depth = 0; depth <= names.length; depth++) {
		const path = ownFolder(gitDir, ...names.slice(0, depth));
		await mkdir(path).catch(error => {
			if (errorCode(error) !== 'EEXIST') throw cannotWrite(path, error);
		});
		if (!(await lstat(path)).isDirectory()) {
			throw new Refusal(`${path} is not a folder.`, 'Move it away and start again.', exitCode.environment);
		}
	}
	return ownFolder(gitDir, ...names);
};

/** Makes what happened to the names in a folder outlast a loss of power. */
export const syncFolder = async (path: string): Promise<void> => {
	const handle = await open(path, 'r');
	// Some file systems cannot do that for a folder, and then need none.
	await handle.sync().catch(() => {});
	await handle.close();
};

let written = 0;

/**
 * Writes a file of our folder whole or not at all, and durably. A symbolic link in its place is replaced, not
 * followed. Refuses with the path where it cannot be written.
 */
export const writeDurably = async (
	folder: string,
	name: string,
	text: string | Uint8Array,
): Promise<void> => {
	const path = join(folder, name);
	written += 1;
	const temporary = join(folder, `.${process.pid}-${written}.tmp`);
	try {
		await rm(temporary, {force: true});
		const handle = await open(temporary, 'wx', 0o600);
		try {
			await handle.writeFile(text);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(temporary, path);
		await syncFolder(folder);
	} catch (error) {
		await rm(temporary, {force: true}).catch(() => {});
		throw cannotWrite(path, error);
	}
};
