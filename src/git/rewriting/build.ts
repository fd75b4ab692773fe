import type {Change} from '../../series/change.ts';
import type {Conflict, Plan} from '../../series/plan.ts';
import type {Series} from '../../series/series.ts';
import type {Job} from '../../tools/tools.ts';
import {Cancelled} from '../git.ts';
import {after, before, type FileState, isSameState} from '../objects/file-state.ts';
import type {Objects} from '../objects/objects.ts';
import {editTree, foldersAbove} from '../objects/tree-edit.ts';
import {conflictAt, nothingLeft} from './conflict.ts';
import {createGround, type Ground, hasFolderClash} from './ground.ts';
import type {Merger} from './merge.ts';
import {mergeAhead} from './merge-ahead.ts';
import {type Meeting, mergeFiles} from './merge-files.ts';
import {meetsMovedFolder} from './moved-folder.ts';
import type {NetLinesOf} from './net-lines.ts';
import {endsInSameTree, strayedAt} from './same-end.ts';
import {type Part, partsOf} from './sources.ts';

/** The hands that building needs. */
export type Workbench = Readonly<{objects: Objects; merger: Merger; netLinesOf: NetLinesOf}>;

/** The trees of a plan's patches in its order, as far as they were asked for; or why there are none. */
export type Built =
	| Readonly<{
			isClean: true;
			parts: readonly Part[];
			trees: readonly string[];
			/** Parts that git has merged. All others are set in place as they were. */
			merged: ReadonlySet<Part>;
	  }>
	| Readonly<{isClean: false; conflict: Conflict}>;

const edits = (changes: readonly Change[]) =>
	new Map<string, FileState>(changes.map(change => [change.path, after(change)]));

/** Changes whose file is not as the patch found it in its old place, and all with their files where none is in the way. */
const unsettled = async (ground: Ground, changes: readonly Change[]) => {
	const unlike: Change[] = [];
	const meetings: Meeting[] = [];
	for (const change of changes) {
		const ours = await ground.stateFor(change, changes);
		if (ours === 'clash' || !isSameState(ours, before(change))) unlike.push(change);
		if (ours !== 'clash') meetings.push({change, ours});
	}
	return {unlike, meetings: meetings.length === changes.length ? meetings : undefined};
};

/** The trees that a part leads from and to where its commit was made. */
const sidesOf = async (objects: Objects, {patch, changes, earlier, isWhole}: Part) => {
	const root = await objects.rootOf(patch.commit.parents[0] ?? '');
	const base = await editTree(objects, root, earlier);
	return {base, theirs: isWhole ? patch.commit.tree : await editTree(objects, base, edits(changes))};
};

/**
 * Puts the patches of a plan on its base, in memory. A patch whose files are all as they were before it is set in
 * place; only where contents meet git merges them. With `isTrial` trees that nobody needs are not made.
 */
export const build = async (
	{objects, merger, netLinesOf}: Workbench,
	series: Series,
	plan: Plan,
	job: Job,
	isTrial: boolean,
): Promise<Built> => {
	const parts = await partsOf(objects, series, plan);
	const ground = createGround(objects, series, plan);
	const byPatch = plan.patches.map((_, index) => parts.filter(part => part.index === index));
	if (!isTrial) {
		const paths = parts.flatMap(({changes}) => changes.map(({path}) => path));
		await objects.readFolders(plan.newBase, foldersAbove(paths));
	}
	if (!hasFolderClash(series)) {
		// What a merged patch was is asked in the end; git finds it out while it merges.
		const onMerge = (change: Change) => void (isTrial || netLinesOf(change).catch(() => {}));
		const all = parts.map(({changes}) => changes);
		await mergeAhead({objects, merger}, ground, all, {signal: job.signal, onMerge});
	}
	/** Where the series ends as it did, a file whose directory is named anew on the way comes to its place all the same. */
	const isElsewhere = !endsInSameTree(series, plan);
	const trees: string[] = [];
	const mergedParts = new Set<Part>();

	const put = async (part: Part, isAlone: boolean): Promise<Conflict | undefined> => {
		const {patch, changes, isWhole} = part;
		const [parent = ''] = patch.commit.parents;
		if (isWhole && ground.commit() === parent) {
			ground.replace(patch.commit.tree, patch.commit.oid, changes);
			return undefined;
		}
		const {unlike, meetings} = await unsettled(ground, changes);
		const isMoved = isElsewhere && (await meetsMovedFolder(objects, part, ground));
		if (unlike.length === 0 && !isMoved) {
			await ground.change(changes);
			return undefined;
		}
		const edited = isMoved
			? undefined
			: meetings && (await mergeFiles({objects, merger}, meetings, job.signal));
		const isNew = ({oldOid, newOid}: Change) => oldOid !== newOid;
		if (edited !== undefined && (edited.some(isNew) || !isAlone)) {
			await ground.change(edited);
			mergedParts.add(part);
			return undefined;
		}
		const ours = await ground.tree();
		const merged = await merger.merge({...(await sidesOf(objects, part)), ours}, job.signal);
		if (merged.conflicts.length > 0 || (merged.tree === ours && isAlone)) {
			return conflictAt({objects, series, parts, part, unlike, ours, merged});
		}
		mergedParts.add(part);
		ground.replace(merged.tree, undefined, changes);
		return undefined;
	};

	/** Puts all that goes into one patch on the ground. */
	const putAll = async (index: number): Promise<Conflict | undefined> => {
		const own = byPatch[index] ?? [];
		const hadChanges = own.some(({patch}) => patch.changes.length > 0);
		const isAlone = own.length === 1;
		if (isAlone && hadChanges && own[0]?.changes.length === 0) return nothingLeft(parts, index);
		const before = isAlone ? undefined : await ground.tree();
		for (const part of own) {
			const conflict = await put(part, isAlone);
			if (conflict !== undefined) return conflict;
		}
		const isEmpty = before !== undefined && hadChanges && before === (await ground.tree());
		return isEmpty ? nothingLeft(parts, index) : undefined;
	};

	for (const index of plan.patches.keys()) {
		if (job.signal.aborted) throw new Cancelled('cancelled');
		job.progress(index, plan.patches.length, isTrial ? 'Trying the patches' : 'Rewriting the patches');
		const conflict = await putAll(index);
		if (conflict !== undefined) return {isClean: false, conflict};
		if (!isTrial) trees.push(await ground.tree());
	}
	if (endsInSameTree(series, plan) && trees.at(-1) !== series.patches.at(-1)?.commit.tree) {
		const strayed = await strayedAt(ground, series, parts);
		if (strayed !== undefined) return {isClean: false, conflict: strayed};
	}
	return {isClean: true, parts, trees, merged: mergedParts};
};
