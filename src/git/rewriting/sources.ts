import {type ByteString, byteString, bytesOf} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import {type Plan, type PlannedPatch, type Taken, takenOf} from '../../series/plan.ts';
import type {Patch, Series} from '../../series/series.ts';
import {splittableLines, takeLines} from '../../series/take-lines.ts';
import {after, before, changeOf, type FileState, isSameState} from '../objects/file-state.ts';
import type {Objects} from '../objects/objects.ts';

/** What a planned patch takes of one commit. */
export type Part = Readonly<{
	/** Position of the planned patch. One that has others folded into it has several parts. */
	index: number;
	planned: PlannedPatch;
	/** The patch that the part is of. */
	patch: Patch;
	/** What it changes, from where the parts before it leave the commit's files. */
	changes: readonly Change[];
	/** Files of the commit that parts before it have changed, as they leave them. */
	earlier: ReadonlyMap<ByteString, FileState>;
	isWhole: boolean;
}>;

/** How far the parts of one commit have come. */
type Progress = Readonly<{
	states: Map<ByteString, FileState>;
	lines: Map<ByteString, Set<number>>;
}>;

const contentOf = async (objects: Objects, state: FileState): Promise<ByteString> =>
	state === undefined ? '' : byteString((await objects.read(state.oid)).content);

/** The file once these lines of its change are taken; a file comes with its first line and goes with its last. */
const stateWith = async (
	objects: Objects,
	patch: Patch,
	change: Change,
	taken: ReadonlySet<number>,
): Promise<FileState> => {
	const file = patch.diff.find(({path}) => path === change.path);
	const [old, fresh] = [before(change), after(change)];
	if (file === undefined || taken.size === splittableLines(patch, change.path)) return fresh;
	const [from, to] = [await contentOf(objects, old), await contentOf(objects, fresh)];
	const content = bytesOf(takeLines(from, to, file, taken));
	return {mode: (old ?? fresh)?.mode ?? '', oid: objects.add('blob', content)};
};

const changesOf = async (
	objects: Objects,
	patch: Patch,
	{paths, lines = {}}: Taken,
	progress: Progress,
): Promise<readonly Change[]> => {
	const wanted = paths === undefined ? undefined : new Set(paths);
	const changes: Change[] = [];
	for (const change of patch.changes) {
		const {path} = change;
		if (wanted !== undefined && !wanted.has(path)) continue;
		const some = Object.hasOwn(lines, path) ? (lines[path] ?? []) : undefined;
		if (some === undefined) {
			changes.push(change);
			progress.states.set(path, after(change));
			continue;
		}
		const taken = new Set([...(progress.lines.get(path) ?? []), ...some]);
		progress.lines.set(path, taken);
		const from = progress.states.has(path) ? progress.states.get(path) : before(change);
		const to = await stateWith(objects, patch, change, taken);
		progress.states.set(path, to);
		if (!isSameState(from, to)) changes.push(changeOf(path, from, to, objects.format));
	}
	return changes;
};

/**
 * The parts of a plan in its order; a source that the series lacks is left out (`checkPlan` refuses it). Files of which
 * only some lines are taken are made in memory.
 */
export const partsOf = async (objects: Objects, series: Series, plan: Plan): Promise<readonly Part[]> => {
	const bySource = new Map(series.patches.map(patch => [patch.commit.oid, patch]));
	const progresses = new Map<string, Progress>();
	const parts: Part[] = [];
	for (const [index, planned] of plan.patches.entries()) {
		for (const taken of takenOf(planned)) {
			const patch = bySource.get(taken.source);
			if (patch === undefined) continue;
			const progress = progresses.get(taken.source) ?? {states: new Map(), lines: new Map()};
			progresses.set(taken.source, progress);
			const earlier = new Map(progress.states);
			const changes = await changesOf(objects, patch, taken, progress);
			const isWhole =
				changes.length === patch.changes.length && changes.every(each => patch.changes.includes(each));
			parts.push({index, planned, patch, changes, earlier, isWhole});
		}
	}
	return parts;
};
