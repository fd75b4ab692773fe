import {access, constants, lstat, mkdir, readdir, realpath, rmdir} from 'node:fs/promises';
import {dirname, resolve, sep} from 'node:path';
import {exitCode, Refusal} from '../../series/refusal.ts';
import {type EmitPlace, outputFolder} from './emit-command.ts';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** What is at the path: undefined where there is nothing. */
const look = async (path: string) => {
	try {
		return await lstat(path);
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return undefined;
		throw unusable(path, codeOf(error));
	}
};

const unusable = (path: string, code: string | undefined): Refusal => {
	const reasons: Record<string, string> = {
		ENOTDIR: 'a part of its path is a file',
		EACCES: 'it may not be written to',
		EPERM: 'it may not be written to',
		EROFS: 'its file system is read-only',
		ENOSPC: 'its file system is full',
		ENAMETOOLONG: 'its name is too long',
		ELOOP: 'its links go in a circle',
	};
	return new Refusal(
		`The patches cannot go to ${path}: ${reasons[code ?? ''] ?? `the system says ${code}`}.`,
		'Name another folder.',
		exitCode.environment,
	);
};

const refused = (path: string, fact: string): Refusal =>
	new Refusal(`The patches cannot go to ${path}: ${fact}.`, 'Name a folder that does not exist yet.');

/** The path's nearest part that exists. */
const existingPart = async (path: string): Promise<string> =>
	(await look(path)) === undefined && dirname(path) !== path ? existingPart(dirname(path)) : path;

/**
 * The folder's absolute path, once it is sure that patches can go there: it does not exist or is empty, and is not
 * inside the git directory. Refuses everything else; writes nothing.
 */
export const checkFolder = async (place: EmitPlace, outputDir: string): Promise<string> => {
	if (outputDir === '' || /\p{Cc}/u.test(outputDir)) {
		throw refused(JSON.stringify(outputDir), 'the name is empty or has a control character in it');
	}
	const path = resolve(outputFolder(place, outputDir));
	const found = await look(path);
	if (found?.isSymbolicLink()) throw refused(path, 'it is a link to somewhere else');
	if (found !== undefined && !found.isDirectory()) throw refused(path, 'it is a file');
	const existing = await existingPart(path);
	const real = resolve(await realpath(existing), path.slice(existing.length).replace(/^\/+/, ''));
	if (
		`${real}${sep}`.startsWith(`${await realpath(place.gitDir)}${sep}`) ||
		real.split(sep).includes('.git')
	) {
		throw refused(path, 'it is inside the git directory');
	}
	if (found !== undefined && (await readdir(path)).length > 0) throw refused(path, 'it is not empty');
	try {
		// A new name is made in the folder above, an empty folder is replaced there.
		await access(found === undefined ? existing : dirname(path), constants.W_OK | constants.X_OK);
	} catch (error) {
		throw unusable(path, codeOf(error));
	}
	return path;
};

/** Makes the folders above `path` and answers how to take back those that were made and are still empty. */
export const makeParents = async (path: string): Promise<() => Promise<void>> => {
	const parent = dirname(path);
	let first: string | undefined;
	try {
		first = await mkdir(parent, {recursive: true});
	} catch (error) {
		throw unusable(path, codeOf(error));
	}
	return async () => {
		if (first === undefined) return;
		for (let at = parent; at.length >= first.length; at = dirname(at)) {
			if (
				!(await rmdir(at).then(
					() => true,
					() => false,
				))
			)
				return;
		}
	};
};

/** The path with the first ending that nothing is at: `.unproven`, `.unproven-2`, … */
export const unprovenPath = async (path: string, count = 1): Promise<string> => {
	const candidate = `${path}.unproven${count === 1 ? '' : `-${count}`}`;
	return (await look(candidate)) === undefined ? candidate : unprovenPath(path, count + 1);
};
