import {readFileSync, rmSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {inflateSync} from 'node:zlib';
import {cannotWrite, errorCode} from '../practice/own-folder.ts';
import {formatOf, type GitObject, type ObjectType} from './object-id.ts';
import {formatPack} from './pack.ts';
import {formatPackIndex} from './pack-index.ts';

/**
 * A temporary folder of objects in front of the repository's own, where git can see what exists in memory only and
 * leave what it makes of it. Nothing gets into the repository.
 */
export type Quarantine = Readonly<{
	/** Variables for git processes that work in it. */
	env: Readonly<Record<string, string>>;
	/** Shows these objects to git from now on. Those that were shown before cost nothing. */
	put: (objects: ReadonlyMap<string, GitObject>) => Promise<void>;
	/** What git has made there under this id; undefined where it has made no such object, or the repository had it. */
	made: (oid: string) => GitObject | undefined;
	remove: () => Promise<void>;
}>;

const parseLoose = (file: Uint8Array): GitObject => {
	const bytes = inflateSync(file);
	const type = bytes.toString('latin1', 0, bytes.indexOf(' ')) as ObjectType;
	return {type, content: bytes.subarray(bytes.indexOf(0) + 1)};
};

/** In `GIT_ALTERNATE_OBJECT_DIRECTORIES` a path in quotes may hold anything, colons included. */
const quoted = (path: string) => `"${path.replace(/["\\]/g, '\\$&')}"`;

/** Does what writes there. Refuses with the path where that cannot be. */
const writing = async <T>(path: string, work: Promise<T>): Promise<T> => {
	try {
		return await work;
	} catch (error) {
		throw cannotWrite(path, error);
	}
};

/** A quarantine in front of the objects of the repository with this common git directory. */
export const createQuarantine = async (gitDir: string): Promise<Quarantine> => {
	const folder = await writing(tmpdir(), mkdtemp(join(tmpdir(), 'kvm-series-')));
	/** One pack a time instead of a file for each object: making files is what costs. */
	const there = new Set<string>();
	/** For a program that ends while git merges, as with the loss of its terminal. */
	const leaveNothing = () => {
		try {
			rmSync(folder, {recursive: true, force: true});
		} catch {
			// Nobody is there any more to be told.
		}
	};
	process.once('exit', leaveNothing);
	await writing(folder, mkdir(join(folder, 'pack')));
	return {
		env: {
			GIT_OBJECT_DIRECTORY: folder,
			GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(join(gitDir, 'objects')),
		},
		put: async objects => {
			const fresh = new Map([...objects].filter(([oid]) => !there.has(oid)));
			const [first] = fresh.keys();
			if (first === undefined) return;
			for (const oid of fresh.keys()) there.add(oid);
			const format = formatOf(first);
			const pack = formatPack(format, fresh, 0);
			const path = join(folder, 'pack', `pack-${pack.bytes.length}-${there.size}`);
			const files = [
				writeFile(`${path}.pack`, pack.bytes),
				writeFile(`${path}.idx`, formatPackIndex(format, pack)),
			];
			await writing(folder, Promise.all(files));
		},
		// At once, since the files are small, just written, and asked for one after the other.
		made: oid => {
			try {
				const object = parseLoose(readFileSync(join(folder, oid.slice(0, 2), oid.slice(2))));
				there.add(oid);
				return object;
			} catch (error) {
				if (errorCode(error) === 'ENOENT') return undefined;
				throw error;
			}
		},
		remove: async () => {
			process.off('exit', leaveNothing);
			// What stays of it is in the way of nobody.
			await rm(folder, {recursive: true, force: true}).catch(() => {});
		},
	};
};
