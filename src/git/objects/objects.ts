import type {ByteString} from '../../series/bytes.ts';
import {parseCommit} from '../../series/commit-object.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
import {
	type GitObject,
	idBytes,
	type Likeness,
	type ObjectFormat,
	type ObjectType,
	objectId,
} from './object-id.ts';
import {type ObjectReader, type ReadObject, readerOf} from './object-reader.ts';
import {emptyTree, idsOf, parseTree, type Tree} from './tree-object.ts';

/** What is remembered between two pieces of work on one series: objects made but not written, and trees read. */
export type ObjectMemory = Readonly<{
	made: Map<string, GitObject>;
	trees: Map<string, Tree>;
	/** Ids of made objects in made trees, by where they begin. */
	inside: Map<string, ReadonlyMap<number, string>>;
	/** The trees of commits. */
	roots: Map<string, string>;
}>;

/** A memory that knows nothing yet. */
export const createObjectMemory = (): ObjectMemory => ({
	made: new Map(),
	trees: new Map(),
	inside: new Map(),
	roots: new Map(),
});

/** The repository's objects with new ones on top that exist in memory only. */
export type Objects = Readonly<{
	format: ObjectFormat;
	idOf: (object: GitObject) => string;
	/** Makes an object in memory; its id. */
	add: (type: ObjectType, content: Uint8Array) => string;
	/** Takes an object that git has made, under the id that git gave it. */
	keepAs: (oid: string, object: GitObject) => void;
	/** Says that an object made in memory is an edited `like`, which saves room where it is written. */
	liken: (oid: string, like: string) => void;
	/** The same as `add` for a tree, which is an edited `like` if that is given. */
	addTree: (tree: Tree, like?: Likeness) => string;
	/** Refuses where the object is missing. */
	read: (oid: string) => Promise<GitObject>;
	/** A tree. Refuses where it is missing. */
	tree: (oid: string) => Promise<Tree>;
	/** The tree of a commit; no commit, the empty name, has the empty tree. Refuses where it is missing. */
	rootOf: (commit: string) => Promise<string>;
	/** Reads the root and these directories of a commit that the repository has, all at once: to wait for each costs more. */
	readFolders: (commit: string, folders: Iterable<ByteString>) => Promise<void>;
	/** Everything made in memory that can be reached from these objects, each once. */
	madeBelow: (oids: readonly string[]) => Promise<ReadonlyMap<string, GitObject>>;
}>;

const missing = (oid: string) =>
	new Refusal(
		`The object ${oid} is missing from the repository.`,
		'Run git fsck; in a partial clone fetch what was left out.',
		exitCode.environment,
	);

/** Bytes of what was read that are remembered: a merge and the look at what it changed read the same files. */
const mostRemembered = 2 ** 25;

/** Reads objects, each once until too much was read. */
const createReading = (reader: ObjectReader) => {
	const known = new Map<string, Promise<ReadObject | undefined>>();
	let size = 0;
	return (oid: string) => {
		const before = known.get(oid);
		if (before !== undefined) return before;
		if (size > mostRemembered) {
			known.clear();
			size = 0;
		}
		const reading = reader.read(oid).then(object => {
			size += object?.content.length ?? 0;
			return object;
		});
		known.set(oid, reading);
		// Who asks again after git has ended is answered by another one.
		reading.catch(() => known.delete(oid));
		return reading;
	};
};

/** Objects of the repository that `git` works in. */
export const createObjects = (git: Git, format: ObjectFormat, memory: ObjectMemory): Objects => {
	const reader = readerOf(git);
	const reading = createReading(reader);
	const {made, trees, inside, roots} = memory;
	const keepAs: Objects['keepAs'] = (oid, object) => {
		// The first is kept: an object made again could otherwise come to be like one that is like it.
		if (!made.has(oid)) made.set(oid, object);
	};
	const keep = (object: GitObject) => {
		const oid = objectId(format, object);
		keepAs(oid, object);
		return oid;
	};
	const read: Objects['read'] = async oid => {
		const object = made.get(oid) ?? (await reading(oid));
		if (object === undefined) throw missing(oid);
		return object;
	};
	const tree: Objects['tree'] = async oid => {
		const known = trees.get(oid);
		if (known !== undefined) return known;
		const parsed = parseTree(format, (await read(oid)).content);
		trees.set(oid, parsed);
		return parsed;
	};
	const readFolders: Objects['readFolders'] = async (commit, folders) => {
		if (commit === '' || made.has(commit)) return;
		// A line break would end the question.
		const named = [...folders].filter(folder => !folder.includes('\n')).map(folder => `${commit}:${folder}`);
		const [root, ...below] = await Promise.all([`${commit}^{tree}`, ...named].map(reader.read));
		if (root !== undefined) roots.set(commit, root.oid);
		for (const object of [root, ...below]) {
			if (object?.type !== 'tree' || trees.has(object.oid)) continue;
			trees.set(object.oid, parseTree(format, object.content));
		}
	};
	const isMade = ([, oid]: readonly [number, string]) => made.has(oid);
	const madeIn = (tree: Tree) => new Map([...idsOf(tree)].filter(isMade));
	const madeBelow: Objects['madeBelow'] = async oids => {
		const found = new Map<string, GitObject>();
		const visit = async (oid: string): Promise<void> => {
			const object = made.get(oid);
			if (object === undefined || found.has(oid)) return;
			found.set(oid, object);
			if (object.type !== 'tree') return;
			const below = inside.get(oid) ?? madeIn(await tree(oid));
			for (const each of below.values()) if (!found.has(each)) await visit(each);
		};
		for (const oid of oids) await visit(oid);
		return found;
	};
	/** What was made in a tree that is like another one: the same as in that, but for the ids that are others. */
	const madeAlike = ({content}: Tree, like: string, idsAt: readonly number[]) => {
		const known = trees.get(like);
		const before = inside.get(like) ?? (known !== undefined && made.has(like) ? madeIn(known) : []);
		const now = new Map(before);
		for (const at of idsAt) {
			const oid = content.toString('hex', at, at + idBytes(format));
			if (made.has(oid)) now.set(at, oid);
			else now.delete(at);
		}
		return now;
	};
	const addTree: Objects['addTree'] = (tree, like) => {
		const object = {type: 'tree', content: tree.content} as const;
		const oid = objectId(format, object);
		// One that was read is in the repository.
		if (trees.has(oid)) return oid;
		keepAs(oid, like === undefined ? object : {...object, like});
		trees.set(oid, tree);
		inside.set(oid, like?.idsAt === undefined ? madeIn(tree) : madeAlike(tree, like.oid, like.idsAt));
		return oid;
	};
	const liken: Objects['liken'] = (oid, like) => {
		const object = made.get(oid);
		if (object !== undefined && object.like === undefined) made.set(oid, {...object, like: {oid: like}});
	};
	return {
		format,
		liken,
		keepAs,
		idOf: object => objectId(format, object),
		add: (type, content) => keep({type, content}),
		addTree,
		rootOf: async commit => {
			const root =
				roots.get(commit) ??
				(commit === '' ? addTree(emptyTree(format)) : parseCommit(commit, (await read(commit)).content).tree);
			roots.set(commit, root);
			return root;
		},
		read,
		readFolders,
		tree,
		madeBelow,
	};
};
