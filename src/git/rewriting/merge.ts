import {type ByteString, byteString, bytesOf} from '../../series/bytes.ts';
import {type Git, GitFailure} from '../git.ts';
import type {Objects} from '../objects/objects.ts';
import {createQuarantine, type Quarantine} from '../objects/quarantine.ts';

/** What git made of two versions of a tree. `conflicts` are the paths it could not settle; the tree then has markers. */
export type Merged = Readonly<{tree: string; conflicts: readonly ByteString[]}>;

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
	/** Gives back what merging needs of the disk. Merging goes on to work. */
	close: () => Promise<void>;
}>;

/** What a person's settings could change about a merge. */
const settings = [
	'core.fsync=none',
	'core.looseCompression=0',
	'merge.renames=true',
	'merge.directoryRenames=conflict',
	'merge.conflictStyle=merge',
	'merge.renormalize=false',
	'merge.renameLimit=7000',
].flatMap(setting => ['-c', setting]);

const parseMerged = (output: ByteString): Merged => {
	const [tree = '', ...files] = output.split('\0');
	const paths = files.filter(file => file !== '').map(file => file.slice(file.indexOf('\t') + 1));
	return {tree, conflicts: [...new Set(paths)]};
};

/**
 * A merger for the repository with this common git directory. Answers go to `memory`, and what git makes to `objects`;
 * the repository itself stays as it is.
 */
export const createMerger = (git: Git, gitDir: string, objects: Objects, memory: MergeMemory): Merger => {
	let quarantine: Quarantine | undefined;
	let closing: Promise<unknown> = Promise.resolve();

	/** Commits for trees: the merge base has to be in the history, since git before 2.40 takes none by name. */
	const standIn = (tree: string, parents: readonly string[]) => {
		const lines = [`tree ${tree}`, ...parents.map(parent => `parent ${parent}`)];
		const nobody = 'kvm-series <> 0 +0000';
		return {
			type: 'commit' as const,
			content: bytesOf([...lines, `author ${nobody}`, `committer ${nobody}`, '', ''].join('\n')),
		};
	};

	const run = async ({base, ours, theirs}: MergeSides, signal: AbortSignal): Promise<Merged> => {
		quarantine ??= await createQuarantine(gitDir);
		const {put, within} = quarantine;
		const shown = new Map(await objects.madeBelow([base, ours, theirs]));
		const commit = (tree: string, parents: readonly string[]) => {
			const object = standIn(tree, parents);
			const oid = objects.idOf(object);
			shown.set(oid, object);
			return oid;
		};
		const root = commit(base, []);
		const sides = [commit(ours, [root]), commit(theirs, [root])];
		await put(shown);
		const args = [...settings, 'merge-tree', '--write-tree', '-z', '--no-messages', ...sides];
		let output: ByteString = '';
		const made = await within(async env => {
			const ran = await git.ask(args, {env, signal});
			if (ran.exitCode !== 0 && ran.exitCode !== 1) throw new GitFailure(['merge-tree'], ran);
			output = byteString(ran.stdout);
		});
		for (const [oid, object] of made) objects.keepAs(oid, object);
		return parseMerged(output);
	};
	return {
		files: memory.files,
		merge: async (sides, signal) => {
			const key = `${sides.base} ${sides.ours} ${sides.theirs}`;
			const merged = memory.trees.get(key) ?? (await run(sides, signal));
			memory.trees.set(key, merged);
			return merged;
		},
		close: () => {
			const old = quarantine;
			quarantine = undefined;
			closing = Promise.all([closing, old?.remove()]);
			return closing.then(() => {});
		},
	};
};
