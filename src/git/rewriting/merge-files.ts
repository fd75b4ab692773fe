import type {ByteString} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import {after, before, type FileState, isSameState} from '../objects/file-state.ts';
import type {Objects} from '../objects/objects.ts';
import {editTree, findInTree} from '../objects/tree-edit.ts';
import type {Merger} from './merge.ts';

/** A change to a file and the file as it is where the change is to go. */
export type Meeting = Readonly<{change: Change; ours: FileState}>;

type Bench = Readonly<{objects: Objects; merger: Merger}>;

/** Git writes only these two modes, and content is merged alone where all three versions have the same. */
const isPlain = ({change: {oldMode, newMode}, ours}: Meeting) =>
	/^100(?:644|755)$/.test(oldMode) && newMode === oldMode && ours?.mode === oldMode;

const keyOf = ({change: {path, oldOid, newOid}, ours}: Meeting) => `${oldOid} ${ours?.oid} ${newOid} ${path}`;

/** What is known of a merge: the file as it leaves it, `conflict`, `unknown`, or `whole` where only whole trees can tell. */
export const mergedFile = (
	merger: Merger,
	meeting: Meeting,
): NonNullable<FileState> | 'conflict' | 'unknown' | 'whole' => {
	if (!isPlain(meeting)) return 'whole';
	const known = merger.files.get(keyOf(meeting));
	if (known === undefined) return 'unknown';
	if (known === 'conflict') return known;
	return {mode: meeting.change.newMode, oid: known};
};

/** The change to the file that is where it goes, once it is merged. */
export const movedChange = ({change, ours}: Meeting, merged: NonNullable<FileState>): Change => ({
	...change,
	oldOid: ours?.oid ?? change.oldOid,
	newOid: merged.oid,
});

/**
 * Merges files that are there before, after and where their changes are to go, each once, all in one run of git. No path
 * may be there twice, nor lie below another one.
 *
 * No such file can be part of a rename, and git takes attributes from the checked-out files, not from what it merges.
 * So trees of nothing but these files give the very contents that whole trees give, at the price of few files.
 */
export const mergeOnce = async (
	{objects, merger}: Bench,
	meetings: readonly Meeting[],
	signal: AbortSignal,
): Promise<void> => {
	if (meetings.length === 0) return;
	const treeOf = (stateOf: (meeting: Meeting) => FileState) => {
		const states = meetings.map((each): [ByteString, FileState] => [each.change.path, stateOf(each)]);
		return editTree(objects, objects.addTree([]), new Map(states));
	};
	const base = await treeOf(({change}) => before(change));
	const ours = await treeOf(each => each.ours);
	const theirs = await treeOf(({change}) => after(change));
	const merged = await merger.merge({base, ours, theirs}, signal);
	const conflicts = new Set(merged.conflicts);
	for (const meeting of meetings) {
		const found = await findInTree(objects, merged.tree, meeting.change.path);
		const isClean = found.kind === 'entry' && !conflicts.has(meeting.change.path);
		if (isClean) objects.liken(found.entry.oid, meeting.ours?.oid ?? '');
		merger.files.set(keyOf(meeting), isClean ? found.entry.oid : 'conflict');
	}
};

/**
 * The changes of one patch as changes to the files that are where it is to go, those merged that meet others.
 * Undefined where one adds, removes or turns a file into something else, or where contents conflict: then whole trees
 * have to be merged.
 */
export const mergeFiles = async (
	bench: Bench,
	meetings: readonly Meeting[],
	signal: AbortSignal,
): Promise<readonly Change[] | undefined> => {
	if (!meetings.every(isPlain)) return undefined;
	const isMeeting = ({change, ours}: Meeting) => !isSameState(before(change), ours);
	const unknown = meetings.filter(each => isMeeting(each) && mergedFile(bench.merger, each) === 'unknown');
	await mergeOnce(bench, unknown, signal);
	const changes: Change[] = [];
	for (const each of meetings) {
		const merged = isMeeting(each) ? mergedFile(bench.merger, each) : after(each.change);
		if (typeof merged !== 'object') return undefined;
		changes.push(movedChange(each, merged));
	}
	return changes;
};
