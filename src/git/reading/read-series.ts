import {setImmediate} from 'node:timers/promises';
import type {ByteString} from '../../series/bytes.ts';
import {changeId, numberedId} from '../../series/change-id.ts';
import type {Commit} from '../../series/commit.ts';
import {parseCommit} from '../../series/commit-object.ts';
import {parseDiff} from '../../series/parse-diff.ts';
import type {ListedCommit} from '../../series/raw-changes.ts';
import type {Patch} from '../../series/series.ts';
import type {Git} from '../git.ts';
import {readObjects} from './cat-file.ts';
import {type Diffs, diffsOf} from './diffs.ts';

/** Reads commits in the order asked for. Refuses where one is missing. */
export const readCommits = async (
	git: Git,
	oids: readonly string[],
	signal?: AbortSignal,
): Promise<readonly Commit[]> => {
	const contents = await readObjects(git, oids, 'commit', signal);
	return oids.map((oid, index) => parseCommit(oid, contents[index] ?? new Uint8Array()));
};

/** What wants to know of a series while it is being read. */
export type Preview = Readonly<{
	/** All its commits. */
	onCommits?: (commits: readonly Commit[]) => void;
	/** Each patch, in their order. */
	onPatch?: (patch: Patch) => void;
}>;

/**
 * Reads the patches of commits that a walk has listed: their objects and their diffs, each in one process. Diffs that
 * were asked for before the walk was done may have more commits than are listed, in the same order.
 */
export const readPatches = async (
	git: Git,
	listed: readonly ListedCommit[],
	signal?: AbortSignal,
	{onCommits, onPatch}: Preview = {},
	diffs?: Diffs,
): Promise<readonly Patch[]> => {
	if (listed.length === 0) {
		diffs?.stop();
		return [];
	}
	const oids = listed.map(({oid}) => oid);
	const started = diffs ?? diffsOf(git, oids, signal);
	try {
		const commits = await readCommits(git, oids, signal);
		onCommits?.(commits);
		const found = new Map<string, ByteString>();
		const patches: Patch[] = [];
		const nextId = numberedId();
		const add = (index: number) => {
			const diff = parseDiff(found.get(oids[index] ?? '') ?? '');
			found.delete(oids[index] ?? '');
			const {changes} = listed[index] ?? {changes: []};
			const patch = {id: nextId(changeId(diff, changes)), commit: commits[index] as Commit, changes, diff};
			patches.push(patch);
			onPatch?.(patch);
		};
		const wanted = new Set(oids);
		for await (const {oid, diff} of started.all) {
			if (!wanted.has(oid)) continue;
			found.set(oid, diff);
			while (found.has(oids[patches.length] ?? '')) add(patches.length);
			// Whoever works on patches as they come must not keep git's output waiting in its pipe.
			if (onPatch !== undefined) await setImmediate();
		}
		while (patches.length < oids.length) add(patches.length);
		return patches;
	} catch (error) {
		started.stop();
		throw error;
	}
};
