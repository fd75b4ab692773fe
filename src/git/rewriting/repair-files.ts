import {lstat, readFile, readlink, rm, rmdir} from 'node:fs/promises';
import {type ByteString, bytesOf, readablePath} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import {parseRawLog} from '../../series/raw-changes.ts';
import {Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
import {after, before, isSameState} from '../objects/file-state.ts';
import {formatOf, objectId} from '../objects/object-id.ts';
import {type ObjectReader, readerOf} from '../objects/object-reader.ts';
import {cannotWrite} from '../practice/own-folder.ts';
import {resetFiles} from './worktree-files.ts';

const rawChanges = async (git: Git, args: readonly string[], to: string): Promise<readonly Change[]> => {
	const options = ['--raw', '-z', '--no-renames', '--no-abbrev'];
	const [command = '', ...rest] = args;
	const output = await git.raw([command, ...options, ...rest]);
	return parseRawLog(`${to} \0${output}`)[0]?.changes ?? [];
};

const notOurs = (path: ByteString) =>
	new Refusal(
		`The file ${readablePath(path)} has been changed since the rewrite was interrupted.`,
		'Save what you need of it, take it back with git checkout HEAD -- FILE, and start again.',
	);

/** Paths with changes in index or worktree, from `git status --porcelain=v2 -z` without renames and untracked files. */
const changedPaths = (status: ByteString): readonly ByteString[] =>
	status.split('\0').flatMap(entry => {
		const fields = entry.split(' ');
		const skipped = {1: 8, u: 10}[fields[0] ?? ''];
		return skipped === undefined ? [] : [fields.slice(skipped).join(' ')];
	});

/** Node takes paths as bytes, which paths that are not UTF-8 need. */
const pathIn = (root: string, path: ByteString): Buffer =>
	Buffer.concat([Buffer.from(`${root}/`), bytesOf(path)]);

/** Removes a file that git had begun to make, which its index does not know yet, and folders that are empty then. */
const removeBegun = async (root: string, path: ByteString): Promise<void> => {
	const stat = await lstat(pathIn(root, path)).catch(() => undefined);
	if (stat === undefined || stat.isDirectory()) return;
	await rm(pathIn(root, path)).catch(error => {
		throw cannotWrite(`${root}/${readablePath(path)}`, error);
	});
	const names = path.split('/').slice(0, -1);
	for (; names.length > 0; names.pop()) {
		const isRemoved = await rmdir(pathIn(root, names.join('/'))).then(
			() => true,
			() => false,
		);
		if (!isRemoved) return;
	}
};

/** Whether what stands at the path is the file of one of the two commits, or the beginning of one, or nothing. */
const isOurs = async (git: Git, reader: ObjectReader, root: string, change: Change): Promise<boolean> => {
	const path = pathIn(root, change.path);
	const stat = await lstat(path).catch(() => undefined);
	if (stat === undefined || stat.isDirectory()) return true;
	const known = [before(change), after(change)].flatMap(state => (state === undefined ? [] : [state.oid]));
	if (stat.isSymbolicLink()) {
		const content = await readlink(path, {encoding: 'buffer'});
		return known.includes(objectId(formatOf(known[0] ?? ''), {type: 'blob', content}));
	}
	const bytes = await readFile(path);
	for (const oid of known) {
		const blob = await reader.read(oid);
		if (blob !== undefined && Buffer.compare(blob.content.subarray(0, bytes.length), bytes) === 0)
			return true;
	}
	// Filters may have changed it on its way to the disk; git turns it back.
	const options = ['-C', root, 'hash-object', '--stdin', `--path=${readablePath(change.path)}`];
	return known.includes(await git.text(options, {input: bytes}));
};

/**
 * Takes index and worktree, which an interrupted move has left anywhere between `from` and `to`, to `target`. Refuses
 * where anything there is neither of the two.
 */
export const repairFiles = async (
	git: Git,
	root: string,
	from: string,
	to: string,
	target: string,
): Promise<void> => {
	const changes = await rawChanges(git, ['diff-tree', '-r', from, to], to);
	const byPath = new Map(changes.map(change => [change.path, change]));
	const status = await git.raw(['status', '--porcelain=v2', '-z', '--no-renames', '--untracked-files=no']);
	for (const path of changedPaths(status)) if (!byPath.has(path)) throw notOurs(path);
	for (const staged of await rawChanges(git, ['diff-index', '--cached', from], from)) {
		const change = byPath.get(staged.path);
		if (change === undefined || !isSameState(after(staged), after(change))) throw notOurs(staged.path);
	}
	const reader = readerOf(git);
	for (const change of changes) {
		const isFile = !/^(?:160000|000000)$/.test(change.oldMode) || !/^(?:160000|000000)$/.test(change.newMode);
		if (isFile && !(await isOurs(git, reader, root, change))) throw notOurs(change.path);
	}
	if (target === from) {
		for (const change of changes) if (before(change) === undefined) await removeBegun(root, change.path);
	}
	await resetFiles(git, target);
};
