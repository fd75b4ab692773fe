import type {ByteString} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import type {Plan} from '../../series/plan.ts';
import type {Series} from '../../series/series.ts';
import {after, before, type FileState} from '../objects/file-state.ts';
import type {Objects} from '../objects/objects.ts';
import {editTree, findInTree} from '../objects/tree-edit.ts';

/** The tree that the next patch of a plan is put on. It is written out as late as possible. */
export type Ground = Readonly<{
	/** The commit whose very tree this is, if it is known to be one's. */
	commit: () => string | undefined;
	/** What is at the change's path; `clash` where that is no file, or where a file is in its way. */
	stateFor: (change: Change, together: readonly Change[]) => Promise<FileState | 'clash'>;
	/** Puts the changes on it. */
	change: (changes: readonly Change[]) => Promise<void>;
	/** Takes this tree instead; `commit` if it is that commit's. */
	replace: (tree: string, commit: string | undefined, changes: readonly Change[]) => void;
	/** Its id. The tree exists in memory then. */
	tree: () => Promise<string>;
}>;

const foldersOf = (path: ByteString): readonly ByteString[] => {
	const names = path.split('/');
	return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
};

/** Whether a path of the series is a file in one patch and a directory in another. */
export const hasFolderClash = (series: Series): boolean => {
	const paths = new Set(series.patches.flatMap(({changes}) => changes.map(({path}) => path)));
	return [...paths].some(path => foldersOf(path).some(folder => paths.has(folder)));
};

/** Files as they are before the series, as its own patches say. */
const statesBefore = (series: Series): Map<ByteString, FileState> => {
	const states = new Map<ByteString, FileState>();
	for (const {changes} of series.patches) {
		for (const change of changes) if (!states.has(change.path)) states.set(change.path, before(change));
	}
	return states;
};

/**
 * The tree of the plan's new base. Where that is the old one, all about its files is known from the patches and
 * nothing is read until a tree is asked for.
 */
export const createGround = (objects: Objects, series: Series, plan: Plan): Ground => {
	const isEager = hasFolderClash(series);
	let commit: string | undefined = plan.newBase;
	let root: string | undefined;
	let edits = new Map<ByteString, FileState>();
	let known =
		plan.newBase === series.base && !isEager ? statesBefore(series) : new Map<ByteString, FileState>();

	const written = async () => {
		root = await editTree(objects, root ?? (await objects.rootOf(plan.newBase)), edits);
		edits = new Map();
		return root;
	};
	const note = (changes: readonly Change[]) => {
		for (const change of changes) known.set(change.path, after(change));
	};
	return {
		commit: () => commit,
		stateFor: async (change, together) => {
			if (known.has(change.path)) return known.get(change.path);
			root ??= await objects.rootOf(plan.newBase);
			const found = await findInTree(objects, root, change.path);
			if (found.kind === 'blocked') {
				const isGivingWay = together.some(({path, status}) => path === found.by && status === 'D');
				return isGivingWay ? undefined : 'clash';
			}
			const state = found.kind === 'entry' ? found.entry : undefined;
			known.set(change.path, state);
			return state;
		},
		change: async changes => {
			for (const change of changes) edits.set(change.path, after(change));
			note(changes);
			commit = undefined;
			if (isEager) {
				await written();
				known.clear();
			}
		},
		replace: (tree, of, changes) => {
			root = tree;
			commit = of;
			edits = new Map();
			if (of === undefined || isEager) known = new Map();
			else note(changes);
		},
		tree: written,
	};
};
