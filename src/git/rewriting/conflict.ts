import {type ByteString, byteString} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import type {Conflict} from '../../series/plan.ts';
import type {Patch, Series} from '../../series/series.ts';
import {after, isSameState} from '../objects/file-state.ts';
import type {Objects} from '../objects/objects.ts';
import {findInTree} from '../objects/tree-edit.ts';
import {conflictLines} from './conflict-lines.ts';
import type {Merged} from './merge-tree.ts';
import type {Part} from './sources.ts';

/** A patch that did not go onto the tree `ours`, and what git made of it. */
export type Stuck = Readonly<{
	objects: Objects;
	series: Series;
	parts: readonly Part[];
	part: Part;
	/** What of the patch found its files in another state. */
	unlike: readonly Change[];
	ours: string;
	merged: Merged;
}>;

/** Whether one of the changes is at one of the paths, or makes a file of its folder or a folder of its file. */
const touches = (changes: readonly Change[], paths: ReadonlySet<ByteString>) =>
	changes.some(({path}) =>
		[...paths].some(each => each === path || each.startsWith(`${path}/`) || path.startsWith(`${each}/`)),
	);

/**
 * The patch that this one meets: the last one before it in the plan that used to come after it, else the last one
 * that used to come before it and does no longer; undefined where the base is to blame.
 */
const findMet = ({series, parts, part}: Stuck, paths: ReadonlySet<ByteString>): string | undefined => {
	const place = new Map(series.patches.map(({commit}, index) => [commit.oid, index]));
	const own = place.get(part.patch.commit.oid) ?? 0;
	const ahead = parts.slice(0, parts.indexOf(part));
	const overtook = ahead.findLast(
		({patch, changes}) => (place.get(patch.commit.oid) ?? 0) > own && touches(changes, paths),
	);
	if (overtook !== undefined) return overtook.patch.commit.oid;
	// A split source counts as still before only with the files that its parts before this one bring to their end.
	const isMissing = ({commit, changes}: Patch) => {
		const brought = new Map(
			ahead
				.filter(({patch}) => patch.commit.oid === commit.oid)
				.flatMap(part => part.changes.map(change => [change.path, after(change)] as const)),
		);
		return touches(
			changes.filter(change => {
				const {path} = change;
				return !brought.has(path) || !isSameState(brought.get(path), after(change));
			}),
			paths,
		);
	};
	return series.patches.slice(0, own).findLast(isMissing)?.commit.oid;
};

const textAt = async (objects: Objects, root: string, path: ByteString): Promise<ByteString | undefined> => {
	const found = await findInTree(objects, root, path);
	if (found.kind !== 'entry' || !/^1[02]0/.test(found.entry.mode)) return undefined;
	return byteString((await objects.read(found.entry.oid)).content);
};

const findLines = async (
	{objects, part, ours, merged}: Stuck,
	path: ByteString,
): Promise<Conflict['lines']> => {
	const before = await textAt(objects, ours, path);
	const marked = await textAt(objects, merged.tree, path);
	const lines = before === undefined || marked === undefined ? undefined : conflictLines(before, marked);
	if (lines !== undefined) return lines;
	const hunk = part.patch.diff.find(file => file.path === path || file.oldPath === path)?.hunks[0];
	return hunk === undefined || hunk.oldCount === 0
		? undefined
		: [hunk.oldStart, hunk.oldStart + hunk.oldCount - 1];
};

/** Says where a patch got stuck: with which patch, in which file, at which lines. */
export const conflictAt = async (stuck: Stuck): Promise<Conflict> => {
	const {part, unlike, merged} = stuck;
	const [first = unlike[0]?.path ?? ''] = merged.conflicts;
	const own = part.changes.map(({path}) => path);
	const path = merged.conflicts.find(each => own.includes(each)) ?? first;
	const met = findMet(stuck, new Set([path])) ?? findMet(stuck, new Set(unlike.map(change => change.path)));
	const at = {index: part.index, source: part.patch.commit.oid, meets: met, path};
	return merged.conflicts.length === 0
		? {...at, lines: undefined, becomesEmpty: true}
		: {...at, lines: await findLines(stuck, path)};
};

/** Of a patch nothing is left, although git merged all of its parts: they take each other back. */
export const nothingLeft = (parts: readonly Part[], index: number): Conflict => {
	const own = parts.filter(part => part.index === index);
	const path = own.flatMap(({patch}) => patch.changes)[0]?.path ?? '';
	const meets = own.length > 1 ? own.at(-1)?.patch.commit.oid : undefined;
	const source = own[0]?.patch.commit.oid ?? '';
	return {index, source, meets, path, lines: undefined, becomesEmpty: true};
};
