import {availableParallelism} from 'node:os';
import {bytesOf} from '../../series/bytes.ts';
import type {Git} from '../git.ts';
import type {GitObject} from '../objects/object-id.ts';
import type {Objects} from '../objects/objects.ts';
import {createQuarantine, type Quarantine} from '../objects/quarantine.ts';
import {entriesOf, isFolder} from '../objects/tree-object.ts';
import {createMergeTree, type Merged, type MergeTips, type MergeTree} from './merge-tree.ts';

/** Three trees: what both sides come from, where the patch is to go, and the patch's own result. */
export type MergeSides = Readonly<{base: string; ours: string; theirs: string}>;

/** What was merged before. */
export type MergeMemory = Readonly<{
	/** Trees, by their sides. */
	trees: Map<string, Merged>;
	/** Ids of files that were merged alone, or `conflict`, by their sides and paths. */
	files: Map<string, string>;
}>;

/** A memory that knows nothing yet. */
export const createMergeMemory = (): MergeMemory => ({trees: new Map(), files: new Map()});

/** Merges trees in the way of git, renames followed, and remembers the answers. */
export type Merger = Readonly<{
	files: MergeMemory['files'];
	merge: (sides: MergeSides, signal: AbortSignal) => Promise<Merged>;
	/** Merges all of these in few runs of git, which are shown `also` besides what they have to know. */
	mergeAll: (
		all: readonly MergeSides[],
		also: ReadonlyMap<string, GitObject>,
		signal: AbortSignal,
	) => Promise<readonly Merged[]>;
	/** Gives back what merging needs of the disk. Merging goes on to work. */
	close: () => Promise<void>;
}>;

/** Where git merges. */
type Room = Quarantine & Readonly<{mergeTree: MergeTree}>;

/** Commits for trees: the merge base has to be in the history, since git before 2.40 takes none by name. */
const standIn = (tree: string, parents: readonly string[]): GitObject => {
	const lines = [`tree ${tree}`, ...parents.map(parent => `parent ${parent}`)];
	const nobody = 'kvm-series <> 0 +0000';
	return {
		type: 'commit',
		content: bytesOf([...lines, `author ${nobody}`, `committer ${nobody}`, '', ''].join('\n')),
	};
};

/**
 * Keeps what git has made of a tree: what is in none of the trees that it was merged from, and not in the repository.
 */
const keepMade = async (
	objects: Objects,
	made: Quarantine['made'],
	tree: string,
	sides: readonly string[],
): Promise<void> => {
	const object = sides.includes(tree) ? undefined : made(tree);
	if (object === undefined) return;
	objects.keepAs(tree, object);
	const besides = (await Promise.all(sides.map(objects.tree))).flatMap(entriesOf);
	const usual = new Set(besides.map(({oid}) => oid));
	for (const entry of entriesOf(await objects.tree(tree))) {
		if (usual.has(entry.oid)) continue;
		if (isFolder(entry)) {
			const below = besides.filter(each => each.name === entry.name && isFolder(each));
			await keepMade(
				objects,
				made,
				entry.oid,
				below.map(({oid}) => oid),
			);
			continue;
		}
		const file = made(entry.oid);
		if (file !== undefined) objects.keepAs(entry.oid, file);
	}
};

/** So many merges are worth a process of their own. */
const fewest = 4;

/** Merges shared out among runs of git, in their order. */
const inShares = <T>(merges: readonly T[]): readonly (readonly T[])[] => {
	const count = Math.max(1, Math.min(availableParallelism(), Math.floor(merges.length / fewest)));
	const start = (share: number) => Math.floor((share * merges.length) / count);
	return Array.from({length: count}, (_, share) => merges.slice(start(share), start(share + 1)));
};

/**
 * A merger for the repository with this common git directory. Answers go to `memory`, and what git makes to `objects`;
 * the repository itself stays as it is.
 */
export const createMerger = (git: Git, gitDir: string, objects: Objects, memory: MergeMemory): Merger => {
	let room: Room | undefined;
	let closing: Promise<unknown> = Promise.resolve();

	const open = async (): Promise<Room> => {
		const quarantine = await createQuarantine(gitDir);
		return {...quarantine, mergeTree: createMergeTree(git, quarantine.env)};
	};
	/** Shows git two commits to merge, and all that they hold; their ids. */
	const show = async (shown: Map<string, GitObject>, {base, ours, theirs}: MergeSides) => {
		for (const [oid, object] of await objects.madeBelow([base, ours, theirs])) shown.set(oid, object);
		const commit = (tree: string, parents: readonly string[]) => {
			const object = standIn(tree, parents);
			const oid = objects.idOf(object);
			shown.set(oid, object);
			return oid;
		};
		const root = commit(base, []);
		return [commit(ours, [root]), commit(theirs, [root])] as const;
	};
	const run = async (
		all: readonly MergeSides[],
		also: ReadonlyMap<string, GitObject>,
		signal: AbortSignal,
	) => {
		room ??= await open();
		const {put, made, mergeTree} = room;
		const prepare = async () => {
			const shown = new Map(also);
			const tips = new Map<MergeSides, MergeTips>();
			for (const sides of all) tips.set(sides, await show(shown, sides));
			await put(shown);
			return tips;
		};
		const prepared = prepare();
		const shares = inShares(all).map(share =>
			mergeTree(
				prepared.then(tips => share.map(sides => tips.get(sides) as MergeTips)),
				signal,
			),
		);
		const merged = (await Promise.all(shares)).flat();
		for (const [index, {base, ours, theirs}] of all.entries()) {
			await keepMade(objects, made, merged[index]?.tree ?? '', [base, ours, theirs]);
		}
		return merged;
	};
	const keyOf = ({base, ours, theirs}: MergeSides) => `${base} ${ours} ${theirs}`;
	const mergeAll: Merger['mergeAll'] = async (all, also, signal) => {
		const unknown = all.filter(sides => !memory.trees.has(keyOf(sides)));
		const fresh = unknown.length === 0 ? [] : await run(unknown, also, signal);
		for (const [index, merged] of fresh.entries()) {
			const sides = unknown[index];
			if (sides !== undefined) memory.trees.set(keyOf(sides), merged);
		}
		return all.flatMap(sides => memory.trees.get(keyOf(sides)) ?? []);
	};
	return {
		files: memory.files,
		mergeAll,
		merge: async (sides, signal) => (await mergeAll([sides], new Map(), signal))[0] as Merged,
		close: () => {
			const old = room;
			room = undefined;
			closing = Promise.all([closing, old?.remove()]);
			return closing.then(() => {});
		},
	};
};
