import type {Dirent} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {byteString} from '../../series/bytes.ts';
import {isLikeMail} from '../../series/mail/mailbox.ts';
import {failureOf} from './failure.ts';
import {byNaturalOrder} from './natural-order.ts';
import {readStart} from './read-file.ts';

/** A file to read, or why there is none. `folder` tells files that lie together from others. */
export type ListedFile = Readonly<{file: string} & ({folder: string} | {says: string})>;

const isNamedPatch = (name: string): boolean => /\.(?:patch|eml|mbox|mbx)$/i.test(name);
const isMaildir = (folder: string): boolean => /(?:^|\/)(?:cur|new)\/*$/.test(folder);

/** A corrected copy of a file that lies beside it, as `check --fix` names them. */
const isCopyOf = (name: string, beside: ReadonlySet<string>): boolean => {
	const original = name.replace(/\.fixed(?:-\d+)?(\.[A-Za-z]+)?$/, '$1');
	return original !== name && beside.has(original);
};

const joined = (folder: string, name: string): string => `${folder.replace(/\/+$/, '')}/${name}`;

type Found = Readonly<{files: readonly Dirent[]; folders: readonly string[]}>;

const entriesOf = async (folder: string): Promise<Found> => {
	const entries = await readdir(folder, {withFileTypes: true});
	return {
		files: entries
			.filter(entry => entry.isFile() || entry.isSymbolicLink())
			.sort((a, b) => byNaturalOrder(a.name, b.name)),
		folders: entries.filter(entry => entry.isDirectory()).map(({name}) => name),
	};
};

/** Whether the file is one that a folder is searched for. Only names that say nothing are looked into. */
const isWanted = async (folder: string, entry: Dirent): Promise<boolean> => {
	const {name} = entry;
	if (isNamedPatch(name)) return entry.isFile() || (await isRegular(joined(folder, name)));
	if (name.startsWith('.') || (name.includes('.') && !isMaildir(folder))) return false;
	if (!entry.isFile() && !(await isRegular(joined(folder, name)))) return false;
	const start = await readStart(joined(folder, name)).catch(() => new Uint8Array());
	return isLikeMail(byteString(start));
};

/** What cannot be looked at counts as a file, so that reading it says why. */
const isRegular = async (path: string): Promise<boolean> => {
	try {
		return (await stat(path)).isFile();
	} catch {
		return true;
	}
};

const listFolder = async function* (folder: string, top: string): AsyncGenerator<ListedFile> {
	const {files, folders} = await entriesOf(folder);
	const names = new Set(files.map(({name}) => name));
	for (const entry of files) {
		if (isCopyOf(entry.name, names)) continue;
		if (await isWanted(folder, entry)) yield {file: joined(folder, entry.name), folder: top};
	}
	if (folder !== top || !folders.includes('cur') || !folders.includes('new')) return;
	for (const name of ['cur', 'new']) yield* listFolder(joined(folder, name), top);
};

const listOne = async function* (path: string): AsyncGenerator<ListedFile> {
	try {
		if (!(await stat(path)).isDirectory()) {
			yield {file: path, folder: path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''};
			return;
		}
		let count = 0;
		for await (const found of listFolder(path, path)) {
			count++;
			yield found;
		}
		if (count === 0) yield {file: path, says: 'The directory has no patches.'};
	} catch (error) {
		yield {file: path, says: failureOf(error)};
	}
};

/**
 * The files that these paths mean, in their order: a file itself; of a directory its patches, mails and mailboxes in
 * natural order, without corrected copies of them, not those of directories in it but a maildir's `cur` and `new`; `-` is standard input. Never rejects.
 */
export const listFiles = async function* (paths: readonly string[]): AsyncGenerator<ListedFile> {
	for (const path of paths) {
		if (path === '-') yield {file: '-', folder: '-'};
		else yield* listOne(path);
	}
};
