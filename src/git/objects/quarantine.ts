import {mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {inflateSync} from 'node:zlib';
import {cannotWrite} from '../practice/own-folder.ts';
import {formatOf, type GitObject, type ObjectType} from './object-id.ts';
import {formatPack} from './pack.ts';
import {formatPackIndex} from './pack-index.ts';

/**
 * A temporary folder of objects in front of the repository's own, where git can see what exists in memory only and
 * leave what it makes of it. Nothing gets into the repository.
 */
export type Quarantine = Readonly<{
	/** Variables for git processes that work in it and leave what they make there to the end. */
	env: Readonly<Record<string, string>>;
	/** Shows these objects to git from now on. Those that were shown before cost nothing. */
	put: (objects: ReadonlyMap<string, GitObject>) => Promise<void>;
	/** Lets git work there with these variables, and gives back the objects that it has made. */
	within: (
		work: (env: Readonly<Record<string, string>>) => Promise<void>,
	) => Promise<ReadonlyMap<string, GitObject>>;
	remove: () => Promise<void>;
}>;

const parseLoose = (file: Uint8Array): GitObject => {
	const bytes = inflateSync(file);
	const type = bytes.toString('latin1', 0, bytes.indexOf(' ')) as ObjectType;
	return {type, content: bytes.subarray(bytes.indexOf(0) + 1)};
};

/** Takes the loose objects of one folder of objects over to another. */
const takeLoose = async (folder: string, to: string): Promise<ReadonlyMap<string, GitObject>> => {
	const found = new Map<string, GitObject>();
	const take = async (fanOut: string, rest: string) => {
		found.set(fanOut + rest, parseLoose(await readFile(join(folder, fanOut, rest))));
		await mkdir(join(to, fanOut), {recursive: true});
		await rename(join(folder, fanOut, rest), join(to, fanOut, rest));
	};
	const takeAll = async (fanOut: string) => {
		for (const rest of await readdir(join(folder, fanOut))) {
			if (/^[0-9a-f]+$/.test(rest)) await take(fanOut, rest);
		}
	};
	// Side by side, since waiting is what costs; all files at once could be more than may be open.
	const fanOuts = (await readdir(folder)).filter(name => /^[0-9a-f]{2}$/.test(name));
	await Promise.all(fanOuts.map(takeAll));
	return found;
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
	const ours = join(folder, 'ours');
	/** One pack a time instead of a file for each object: making files is what costs. */
	const there = new Set<string>();
	const room = async (name: string) => {
		await writing(folder, mkdir(join(folder, name)));
		return {
			GIT_OBJECT_DIRECTORY: join(folder, name),
			GIT_ALTERNATE_OBJECT_DIRECTORIES: [ours, join(gitDir, 'objects')].map(quoted).join(':'),
		};
	};
	let rounds = 0;
	await writing(folder, mkdir(join(ours, 'pack'), {recursive: true}));
	return {
		env: await room('made'),
		put: async objects => {
			const fresh = new Map([...objects].filter(([oid]) => !there.has(oid)));
			const [first] = fresh.keys();
			if (first === undefined) return;
			for (const oid of fresh.keys()) there.add(oid);
			const format = formatOf(first);
			const pack = formatPack(format, fresh);
			const path = join(ours, 'pack', `pack-${pack.bytes.length}-${there.size}`);
			const files = [
				writeFile(`${path}.pack`, pack.bytes),
				writeFile(`${path}.idx`, formatPackIndex(format, pack)),
			];
			await writing(folder, Promise.all(files));
		},
		// What git makes goes to a folder of its own first, so that looking for it costs no more later.
		within: async work => {
			rounds += 1;
			const env = await room(`made-${rounds}`);
			await work(env);
			const made = await writing(folder, takeLoose(env.GIT_OBJECT_DIRECTORY, ours));
			for (const oid of made.keys()) there.add(oid);
			return made;
		},
		// What stays of it is in the way of nobody.
		remove: () => rm(folder, {recursive: true, force: true}).catch(() => {}),
	};
};
