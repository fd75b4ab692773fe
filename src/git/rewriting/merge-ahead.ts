import type {ByteString} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import {after, before, type FileState, isSameState} from '../objects/file-state.ts';
import type {Objects} from '../objects/objects.ts';
import type {Merger} from './merge.ts';
import {type Chain, foreseen, type Meeting, mergedFile, mergeOnce, movedChange} from './merge-files.ts';

type Bench = Readonly<{objects: Objects; merger: Merger}>;

type Looks = Readonly<{
	/** The file as it is before the first patch; `clash` where that is no file. */
	stateFor: (change: Change, together: readonly Change[]) => Promise<FileState | 'clash'>;
}>;

/**
 * Merges that are not known: of each file the first one, and as many of those that build on it as can be foreseen.
 * Undefined once one conflicts.
 */
const dueMerges = async (
	{objects, merger}: Bench,
	ground: Looks,
	patches: readonly (readonly Change[])[],
): Promise<Chain | undefined> => {
	const states = new Map<ByteString, FileState | 'unknown'>();
	const due = new Map<Meeting, FileState>();
	const asked = new Set<ByteString>();
	/** Asks for all versions of a file, once; who needs them does not wait for one after the other. */
	const askForVersions = (path: ByteString) => {
		if (asked.has(path)) return;
		asked.add(path);
		const ids = patches.flat().flatMap(each => (each.path === path ? [each.oldOid, each.newOid] : []));
		for (const oid of ids) if (!/^0+$/.test(oid)) objects.read(oid).catch(() => {});
	};
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
			if (merged !== 'unknown') {
				states.set(change.path, merged === 'whole' ? 'unknown' : merged);
				continue;
			}
			askForVersions(change.path);
			const foresight = await foreseen(objects, meeting);
			due.set(meeting, foresight);
			states.set(change.path, foresight ?? 'unknown');
		}
	}
	return due;
};

/**
 * Merges the files of these patches that meet others: all at once where git makes of them what was foreseen, and in as
 * many rounds as the longest chain in one file has merges at most. `onMerge` is told of each change as it was and as it
 * is now. It ends where one conflicts, which whoever puts the patches on finds again. The ground is as it is before the
 * first of them, and no path of theirs lies below another one.
 */
export const mergeAhead = async (
	bench: Bench,
	ground: Looks,
	patches: readonly (readonly Change[])[],
	{signal, onMerge}: Readonly<{signal: AbortSignal; onMerge: (change: Change) => void}>,
): Promise<void> => {
	for (;;) {
		const due = await dueMerges(bench, ground, patches);
		if (due === undefined || due.size === 0) return;
		for (const {change} of due.keys()) onMerge(change);
		await mergeOnce(bench, due, signal);
		for (const meeting of due.keys()) {
			const merged = mergedFile(bench.merger, meeting);
			if (typeof merged === 'object') onMerge(movedChange(meeting, merged));
		}
	}
};
