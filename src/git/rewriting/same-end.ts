import type {Conflict, Plan} from '../../series/plan.ts';
import type {Series} from '../../series/series.ts';
import {after, isSameState} from '../objects/file-state.ts';
import {isFolder} from '../objects/tree-object.ts';
import type {Ground} from './ground.ts';
import type {Part} from './sources.ts';

/** Whether the plan is to end in the very tree that the series ends in. */
export const endsInSameTree = (series: Series, {newBase, dropped = [], droppedParts = []}: Plan): boolean =>
	newBase === series.base && dropped.length + droppedParts.length === 0;

/**
 * The patch after which a file is not what the series makes of it, though all could be put on: of one that adds a file
 * and one that removes it again, say, the order decides. Undefined where every file is as it was.
 */
export const strayedAt = async (
	ground: Ground,
	series: Series,
	parts: readonly Part[],
): Promise<Conflict | undefined> => {
	const ends = new Map(
		series.patches.flatMap(({commit, changes}) =>
			changes.map(change => [change.path, {change, oid: commit.oid}] as const),
		),
	);
	for (const [path, {change, oid}] of ends) {
		const state = await ground.stateFor(change, [change]);
		// A folder is no file, and what is in it has paths of its own.
		const isFile = state !== 'clash' && state !== undefined && !isFolder(state);
		if (isSameState(isFile ? state : undefined, after(change))) continue;
		const writers = parts.filter(({changes}) => changes.some(each => each.path === path));
		const last = writers.at(-1);
		if (last === undefined) continue;
		const source = last.patch.commit.oid;
		const others = writers.map(({patch}) => patch.commit.oid).filter(each => each !== source);
		const meets = source === oid ? others.at(-1) : oid;
		return {index: last.index, source, meets, path, lines: undefined};
	}
	return undefined;
};
