import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {lstat, mkdir, readdir, readFile, readlink, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';

/** Files by their paths: mode and content, or where a link leads. */
export type Files = ReadonlyMap<string, string>;

/** A path of bytes, one a character, as the file system takes it. */
const bytesAt = (folder: string, path: string) =>
	Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(path, 'latin1')]);

const describe = async (path: Buffer): Promise<string> => {
	const stat = await lstat(path);
	if (stat.isSymbolicLink()) return `link ${await readlink(path)}`;
	return `${(stat.mode & 0o777).toString(8)} ${await readFile(path, 'latin1')}`;
};

/** All files in a folder, by paths of one character a byte, but not those below one of these names. */
export const filesIn = async (folder: string, without: readonly string[] = []): Promise<Files> => {
	const found = new Map<string, string>();
	const look = async (inside: string) => {
		for (const entry of await readdir(bytesAt(folder, inside), {withFileTypes: true, encoding: 'latin1'})) {
			const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
			if (without.includes(path)) continue;
			if (entry.isDirectory()) await look(path);
			else found.set(path, await describe(bytesAt(folder, path)));
		}
	};
	await look('');
	return found;
};

/** The person's files: all but git's. */
export const worktreeOf = (folder: string): Promise<Files> => filesIn(folder, ['.git']);

/** The index's bytes. */
export const indexOf = (folder: string): Promise<string> => readFile(join(folder, '.git/index'), 'latin1');

/**
 * A repository's whole state as one text, the same for the same state. Process ids, random names, the place and the
 * times in the index do not count; `entries` is what the index lists.
 */
export const fingerprint = async (folder: string, entries: string): Promise<string> => {
	const hash = createHash('sha256').update(entries);
	const files = await filesIn(folder, ['.git/index', '.git/objects']);
	const objects = await readdir(join(folder, '.git/objects'), {recursive: true});
	for (const [path, content] of [...files].sort()) {
		const isLock = /kvm-series\/lock/.test(path);
		const name = path.replace(/\.\d+-(\d+)\.(tmp|new|stale)/, '.pid-$1.$2');
		hash.update(`${name}\0${isLock ? '' : content.replaceAll(folder, '')}\0`);
	}
	return hash
		.update(
			objects
				.map(name => name.replace(/tmp_\w+/, 'tmp'))
				.sort()
				.join('\n'),
		)
		.digest('hex');
};

/** Copies a repository, times and links as they are. */
export const copy = async (from: string, to: string): Promise<void> => {
	await rm(to, {recursive: true, force: true});
	await mkdir(dirname(to), {recursive: true});
	// Node's own way does not keep the times of links.
	await promisify(execFile)('cp', ['-a', from, to]);
};
