import type {ByteString} from '../../series/bytes.ts';
import type {FileState} from './file-state.ts';
import type {Objects} from './objects.ts';
import {emptyTree, entryIn, folderMode, isFolder, type TreeEntry, withEntries} from './tree-object.ts';

/** What stands at a path: an entry, nothing, or a file where the path would need a directory. */
export type Found =
	| Readonly<{kind: 'entry'; entry: TreeEntry}>
	| Readonly<{kind: 'nothing'}>
	| Readonly<{kind: 'blocked'; by: ByteString}>;

/** Looks a path up. Reads only the directories above it. */
export const findInTree = async (objects: Objects, root: string, path: ByteString): Promise<Found> => {
	const names = path.split('/');
	let folder = root;
	for (const [depth, name] of names.entries()) {
		const entry = entryIn(await objects.tree(folder), name);
		if (entry === undefined) return {kind: 'nothing'};
		if (depth === names.length - 1) return {kind: 'entry', entry};
		if (!isFolder(entry)) return {kind: 'blocked', by: names.slice(0, depth + 1).join('/')};
		folder = entry.oid;
	}
	return {kind: 'nothing'};
};

type Edits = ReadonlyMap<ByteString, FileState>;

/** Edits of names in one directory apart from edits further down. */
const divide = (edits: Edits) => {
	const here = new Map<ByteString, FileState>();
	const below = new Map<ByteString, Map<ByteString, FileState>>();
	for (const [path, state] of edits) {
		const slash = path.indexOf('/');
		if (slash === -1) {
			here.set(path, state);
			continue;
		}
		const folder = path.slice(0, slash);
		const inside = below.get(folder) ?? new Map();
		below.set(folder, inside.set(path.slice(slash + 1), state));
	}
	return {here, below};
};

/** The tree with files set and removed, or undefined where nothing is left in it. */
const editFolder = async (objects: Objects, tree: string | undefined, edits: Edits) => {
	const before = tree === undefined ? emptyTree(objects.format) : await objects.tree(tree);
	const puts = new Map<ByteString, TreeEntry | undefined>();
	const {here, below} = divide(edits);
	for (const [name, state] of here) {
		if (state !== undefined) {
			puts.set(name, {mode: state.mode, name, oid: state.oid});
			continue;
		}
		const old = entryIn(before, name);
		if (old !== undefined && !isFolder(old)) puts.set(name, undefined);
	}
	for (const [name, inside] of below) {
		const old = puts.has(name) ? puts.get(name) : entryIn(before, name);
		const folder = old !== undefined && isFolder(old) ? old : undefined;
		const edited: string | undefined = await editFolder(objects, folder?.oid, inside);
		if (edited !== undefined) puts.set(name, {mode: folder?.mode ?? folderMode, name, oid: edited});
		else if (folder !== undefined) puts.set(name, undefined);
	}
	const after = withEntries(before, puts);
	if (after.tree.content.length === 0) return undefined;
	return objects.addTree(after.tree, tree === undefined ? undefined : {oid: tree, idsAt: after.idsAt});
};

/** The directories above these paths, each once. */
export const foldersAbove = (paths: Iterable<ByteString>): ReadonlySet<ByteString> => {
	const folders = new Set<ByteString>();
	for (const path of paths) {
		for (let end = path.lastIndexOf('/'); end !== -1; end = path.lastIndexOf('/', end - 1)) {
			const folder = path.slice(0, end);
			if (folders.has(folder)) break;
			folders.add(folder);
			if (end === 0) break;
		}
	}
	return folders;
};

/** The id of the tree with files set and (where the state is undefined) removed. Only directories on their paths are read. */
export const editTree = async (objects: Objects, root: string, edits: Edits): Promise<string> =>
	edits.size === 0
		? root
		: ((await editFolder(objects, root, edits)) ?? objects.addTree(emptyTree(objects.format)));
