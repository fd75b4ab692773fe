import {parseCommit} from '../../series/commit-object.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
import {type GitObject, type ObjectFormat, type ObjectType, objectId} from './object-id.ts';
import {createObjectReader} from './object-reader.ts';
import {formatTree, parseTree, type TreeEntry} from './tree-object.ts';

/** What is remembered between two pieces of work on one series: objects made but not written, and trees read. */
export type ObjectMemory = Readonly<{
	made: Map<string, GitObject>;
	trees: Map<string, readonly TreeEntry[]>;
	/** The trees of commits. */
	roots: Map<string, string>;
}>;

/** A memory that knows nothing yet. */
export const createObjectMemory = (): ObjectMemory => ({made: new Map(), trees: new Map(), roots: new Map()});

/** The repository's objects with new ones on top that exist in memory only. */
export type Objects = Readonly<{
	format: ObjectFormat;
	idOf: (object: GitObject) => string;
	/** Makes an object in memory; its id. */
	add: (type: ObjectType, content: Uint8Array) => string;
	/** The same for a tree, which is an edited `like` if that is given. */
	addTree: (entries: readonly TreeEntry[], like?: string) => string;
	/** Refuses where the object is missing. */
	read: (oid: string) => Promise<GitObject>;
	/** The entries of a tree. Refuses where it is missing. */
	tree: (oid: string) => Promise<readonly TreeEntry[]>;
	/** The tree of a commit; no commit, the empty name, has the empty tree. Refuses where it is missing. */
	rootOf: (commit: string) => Promise<string>;
	/** Everything made in memory that can be reached from these objects, each once. */
	madeBelow: (oids: readonly string[]) => Promise<ReadonlyMap<string, GitObject>>;
	close: () => Promise<void>;
}>;

const missing = (oid: string) =>
	new Refusal(
		`The object ${oid} is missing from the repository.`,
		'Run git fsck; in a partial clone fetch what was left out.',
		exitCode.environment,
	);

/** Objects of the repository that `git` works in. Close it, or a process stays. */
export const createObjects = (git: Git, format: ObjectFormat, memory: ObjectMemory): Objects => {
	const reader = createObjectReader(git);
	const {made, trees, roots} = memory;
	const keep = (object: GitObject) => {
		const oid = objectId(format, object);
		// The first is kept: an object made again could otherwise come to be like one that is like it.
		if (!made.has(oid)) made.set(oid, object);
		return oid;
	};
	const read: Objects['read'] = async oid => {
		const object = made.get(oid) ?? (await reader.read(oid));
		if (object === undefined) throw missing(oid);
		return object;
	};
	const tree: Objects['tree'] = async oid => {
		const known = trees.get(oid);
		if (known !== undefined) return known;
		const entries = parseTree(format, (await read(oid)).content);
		trees.set(oid, entries);
		return entries;
	};
	const madeBelow: Objects['madeBelow'] = async oids => {
		const found = new Map<string, GitObject>();
		const visit = async (oid: string): Promise<void> => {
			const object = made.get(oid);
			if (object === undefined || found.has(oid)) return;
			found.set(oid, object);
			if (object.type !== 'tree') return;
			for (const entry of await tree(oid)) if (made.has(entry.oid)) await visit(entry.oid);
		};
		for (const oid of oids) await visit(oid);
		return found;
	};
	const addTree: Objects['addTree'] = (entries, like) => {
		const tree = {type: 'tree', content: formatTree(entries)} as const;
		const oid = keep(like === undefined ? tree : {...tree, like});
		trees.set(oid, entries);
		return oid;
	};
	return {
		format,
		idOf: object => objectId(format, object),
		add: (type, content) => keep({type, content}),
		addTree,
		rootOf: async commit => {
			const root =
				roots.get(commit) ??
				(commit === '' ? addTree([]) : parseCommit(commit, (await read(commit)).content).tree);
			roots.set(commit, root);
			return root;
		},
		read,
		tree,
		madeBelow,
		close: reader.close,
	};
};
