import type {ByteString} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import {after, before, type FileState, isSameState} from '../objects/file-state.ts';
import type {Objects} from '../objects/objects.ts';
import type {Merger} from './merge.ts';
import {type Meeting, mergedFile, mergeOnce, movedChange} from './merge-files.ts';

type Looks = Readonly<{
	/** The file as it is before the first patch; `clash` where that is no file. */
	stateFor: (change: Change, together: readonly Change[]) => Promise<FileState | 'clash'>;
}>;

/** Merges that can be done now: of each file the first one that is not known. Undefined once one conflicts. */
const dueMerges = async (
	merger: Merger,
	ground: Looks,
	patches: readonly (readonly Change[])[],
): Promise<readonly Meeting[] | undefined> => {
	const states = new Map<ByteString, FileState | 'unknown'>();
	const due: Meeting[] = [];
	for (const changes of patches) {
		for (const change of changes) {
			const known = states.has(change.path)
				? states.get(change.path)
				: await ground.stateFor(change, changes);
			const ours = known === 'clash' ? 'unknown' : known;
			if (ours === 'unknown' || isSameState(ours, before(change))) {
				states.set(change.path, ours === 'unknown' ? ours : after(change));
				continue;
			}
			const meeting = {change, ours};
			const merged = mergedFile(merger, meeting);
			if (merged === 'conflict') return undefined;
			if (merged === 'unknown') due.push(meeting);
			states.set(change.path, typeof merged === 'object' ? merged : 'unknown');
		}
	}
	return due;
};

/**
 * Merges the files of these patches that meet others, in as few runs of git as the longest chain in one file has merges:
 * those in different files do not wait for each other. `onMerge` is told of each change as it was and as it is now. It
 * ends where one conflicts, which whoever puts the patches on finds again. The ground is as it is before the first of
 * them, and no path of theirs lies below another one.
 */
export const mergeAhead = async (
	bench: Readonly<{objects: Objects; merger: Merger}>,
	ground: Looks,
	patches: readonly (readonly Change[])[],
	{signal, onMerge}: Readonly<{signal: AbortSignal; onMerge: (change: Change) => void}>,
): Promise<void> => {
	for (;;) {
		const due = await dueMerges(bench.merger, ground, patches);
		if (due === undefined || due.length === 0) return;
		for (const {change} of due) onMerge(change);
		await mergeOnce(bench, due, signal);
		for (const meeting of due) {
			const merged = mergedFile(bench.merger, meeting);
			if (typeof merged === 'object') onMerge(movedChange(meeting, merged));
		}
	}
};
