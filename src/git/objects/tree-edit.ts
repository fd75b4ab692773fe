import type {ByteString} from '../../series/bytes.ts';
import type {FileState} from './file-state.ts';
import type {Objects} from './objects.ts';
import {folderMode, inTreeOrder, isFolder, type TreeEntry, treeEntry} from './tree-object.ts';

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
		const entry = (await objects.tree(folder)).find(candidate => candidate.name === name);
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
	const before = tree === undefined ? [] : await objects.tree(tree);
	const entries: (TreeEntry | undefined)[] = [...before];
	let isSorted = true;
	const find = (name: ByteString) => {
		const at = entries.findIndex(entry => entry?.name === name);
		const old = entries[at];
		const put = (entry: TreeEntry | undefined) => {
			isSorted &&= old !== undefined && entry !== undefined && isFolder(old) === isFolder(entry);
			entries[at === -1 ? entries.length : at] = entry;
		};
		return {old, put};
	};
	const {here, below} = divide(edits);
	for (const [name, state] of here) {
		const {old, put} = find(name);
		if (state !== undefined) put(treeEntry(state.mode, name, state.oid));
		else if (old !== undefined && !isFolder(old)) put(undefined);
	}
	for (const [name, inside] of below) {
		const {old, put} = find(name);
		const folder = old !== undefined && isFolder(old) ? old : undefined;
		const edited: string | undefined = await editFolder(objects, folder?.oid, inside);
		if (edited !== undefined) put(treeEntry(folder?.mode ?? folderMode, name, edited));
		else if (folder !== undefined) put(undefined);
	}
	const after = entries.filter(entry => entry !== undefined);
	if (after.length === 0) return undefined;
	return objects.addTree(isSorted ? after : inTreeOrder(after), tree);
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
	edits.size === 0 ? root : ((await editFolder(objects, root, edits)) ?? objects.addTree([]));
