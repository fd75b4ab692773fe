import {asBuffer, type ByteString} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import {after, before, type FileState, isSameState} from '../objects/file-state.ts';
import type {GitObject} from '../objects/object-id.ts';
import type {Objects} from '../objects/objects.ts';
import {editTree, findInTree} from '../objects/tree-edit.ts';
import {emptyTree} from '../objects/tree-object.ts';
import {foreseeMerge} from './foresee-merge.ts';
import type {Merger, MergeSides} from './merge.ts';

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

/** Bytes of a file beyond which git had better look at it alone. */
const mostForeseen = 2 ** 23;

/** What git will most probably make of a meeting, so that others can build on it; undefined where nobody can tell. */
export const foreseen = async (objects: Objects, {change, ours}: Meeting): Promise<FileState> => {
	const bytesAt = async (oid = '') => asBuffer((await objects.read(oid)).content);
	const [old, fresh, here] = await Promise.all([
		bytesAt(change.oldOid),
		bytesAt(change.newOid),
		bytesAt(ours?.oid),
	]);
	const isLarge = [old, fresh, here].some(({length}) => length > mostForeseen);
	const content = isLarge ? undefined : foreseeMerge(old, fresh, here);
	if (content === undefined) return undefined;
	const oid = objects.add('blob', content);
	objects.liken(oid, ours?.oid ?? '');
	return {mode: change.newMode, oid};
};

/** Meetings in the order in which they are met, and what is foreseen of each; undefined where nothing is. */
export type Chain = ReadonlyMap<Meeting, FileState>;

/** The meetings in as many rounds as the longest chain in one file has, none with a path twice. */
const inRounds = (chain: Chain): readonly (readonly Meeting[])[] => {
	const rounds: Meeting[][] = [];
	const depths = new Map<ByteString, number>();
	for (const meeting of chain.keys()) {
		const depth = depths.get(meeting.change.path) ?? 0;
		depths.set(meeting.change.path, depth + 1);
		rounds[depth] = [...(rounds[depth] ?? []), meeting];
	}
	return rounds;
};

/**
 * Merges files that are there before, after and where their changes are to go, each once, all in one run of git. What
 * builds on something foreseen that git makes otherwise is merged for nothing. No path may lie below another one.
 *
 * No such file can be part of a rename, and git takes attributes from the checked-out files, not from what it merges.
 * So trees of nothing but these files give the very contents that whole trees give, at the price of few files.
 */
export const mergeOnce = async (
	{objects, merger}: Bench,
	chain: Chain,
	signal: AbortSignal,
): Promise<void> => {
	if (chain.size === 0) return;
	const rounds = inRounds(chain);
	const here = new Map<ByteString, FileState>();
	const also = new Map<string, GitObject>();
	for (const [{change, ours}, foresight] of chain) {
		if (here.has(change.path)) continue;
		here.set(change.path, ours);
		// What is foreseen is told as what differs from this.
		if (foresight !== undefined && ours !== undefined) also.set(ours.oid, await objects.read(ours.oid));
	}
	let tree = await editTree(objects, objects.addTree(emptyTree(objects.format)), here);
	const all: MergeSides[] = [];
	for (const round of rounds) {
		const edited = (stateOf: (meeting: Meeting) => FileState) =>
			editTree(objects, tree, new Map(round.map(each => [each.change.path, stateOf(each)])));
		const ours = await edited(each => each.ours);
		all.push({
			base: await edited(({change}) => before(change)),
			ours,
			theirs: await edited(({change}) => after(change)),
		});
		tree = await edited(each => chain.get(each) ?? each.ours);
	}
	const merged = await merger.mergeAll(all, also, signal);
	for (const [index, round] of rounds.entries()) {
		const {tree: found = '', conflicts = []} = merged[index] ?? {};
		for (const meeting of round) {
			const at = await findInTree(objects, found, meeting.change.path);
			const isClean = at.kind === 'entry' && !conflicts.includes(meeting.change.path);
			if (isClean) objects.liken(at.entry.oid, meeting.ours?.oid ?? '');
			merger.files.set(keyOf(meeting), isClean ? at.entry.oid : 'conflict');
		}
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
	await mergeOnce(bench, new Map(unknown.map(each => [each, undefined])), signal);
	const changes: Change[] = [];
	for (const each of meetings) {
		const merged = isMeeting(each) ? mergedFile(bench.merger, each) : after(each.change);
		if (typeof merged !== 'object') return undefined;
		changes.push(movedChange(each, merged));
	}
	return changes;
};
