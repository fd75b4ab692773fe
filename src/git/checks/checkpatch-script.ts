import {createHash} from 'node:crypto';
import {lstat, mkdtemp, readdir, rename, rm} from 'node:fs/promises';
import {join} from 'node:path';
import type {Git} from '../git.ts';
import {cannotWrite, makeOwnFolder, writeDurably} from '../practice/own-folder.ts';
import {readObjects} from '../reading/cat-file.ts';

const script = 'scripts/checkpatch.pl';
const companions = ['scripts/spelling.txt', 'scripts/const_structs.checkpatch'];

/** The script of a base, written out. */
export type Script = Readonly<{
	/** Absolute; nothing but the script and its word lists is in it. */
	folder: string;
	path: string;
	/** Another one for another script or word list. */
	version: string;
}>;

type Blob = Readonly<{name: string; oid: string; size: number}>;

/** Larger files are no script. */
const mostBytes = 16 * 2 ** 20;

/** Word lists and script as the base has them, in the order of their names above. */
const findBlobs = async (git: Git, base: string, signal: AbortSignal): Promise<readonly Blob[]> => {
	const paths = [script, ...companions];
	const input = paths.map(path => `${base}:${path}\n`).join('');
	const lines = (await git.text(['cat-file', '--batch-check'], {input, signal})).split('\n');
	return paths.flatMap((path, at) => {
		const [, oid, size] = lines[at]?.match(/^([0-9a-f]+) blob (\d+)$/) ?? [];
		if (oid === undefined || Number(size) > mostBytes) return [];
		return [{name: path.replace(/.*\//, ''), oid, size: Number(size)}];
	});
};

const isWhole = async (folder: string, blobs: readonly Blob[]): Promise<boolean> => {
	const stats = await Promise.all(
		[folder, ...blobs.map(({name}) => join(folder, name))].map(path => lstat(path).catch(() => undefined)),
	);
	const [top, ...files] = stats;
	return (
		top?.isDirectory() === true &&
		files.every((file, at) => file?.isFile() === true && file.size === blobs[at]?.size)
	);
};

/** How many scripts of other bases are kept. */
const kept = 4;

/** Removes scripts that nobody has used for long. A day, so that none goes that another process is running. */
const removeOld = async (folder: string): Promise<void> => {
	const dayAgo = Date.now() - 86_400_000;
	const found = await Promise.all(
		(await readdir(folder)).map(async name => ({name, when: (await lstat(join(folder, name))).mtimeMs})),
	);
	const old = found.toSorted((a, b) => b.when - a.when).slice(kept);
	for (const {name, when} of old) {
		if (when < dayAgo) await rm(join(folder, name), {recursive: true, force: true});
	}
};

/**
 * Writes the base's own checkpatch.pl and its word lists into a folder of ours, once for each version of them, whole
 * or not at all. They come from the base's objects, never from the worktree or from a mail. `base` is a full object
 * id. Undefined where the base has no such script. Refuses where it cannot be written.
 */
export const unpackScript = async (
	git: Git,
	gitDir: string,
	base: string,
	signal: AbortSignal,
): Promise<Script | undefined> => {
	const blobs = await findBlobs(git, base, signal);
	if (blobs[0]?.name !== 'checkpatch.pl') return undefined;
	const said = blobs.map(({name, oid}) => `${name} ${oid}\n`).join('');
	const version = createHash('sha256').update(said).digest('hex').slice(0, 32);
	const top = await makeOwnFolder(gitDir, 'checkpatch');
	const folder = join(top, version);
	const unpacked: Script = {folder, path: join(folder, 'checkpatch.pl'), version};
	if (await isWhole(folder, blobs)) return unpacked;
	const contents = await readObjects(
		git,
		blobs.map(({oid}) => oid),
		'blob',
		signal,
	);
	const aside = await mkdtemp(join(top, '.new-')).catch(error => {
		throw cannotWrite(top, error);
	});
	try {
		for (const [at, {name}] of blobs.entries()) {
			await writeDurably(aside, name, contents[at] ?? Buffer.alloc(0));
		}
		// Whatever is in the way is not whole, or somebody else was faster.
		if (!(await isWhole(folder, blobs))) {
			await rm(folder, {recursive: true, force: true});
			await rename(aside, folder).catch(async error => {
				if (!(await isWhole(folder, blobs))) throw cannotWrite(folder, error);
			});
		}
	} finally {
		await rm(aside, {recursive: true, force: true}).catch(() => {});
	}
	await removeOld(top).catch(() => {});
	return unpacked;
};
