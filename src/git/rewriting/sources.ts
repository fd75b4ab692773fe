import type {ByteString} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import type {Plan, PlannedPatch} from '../../series/plan.ts';
import type {Patch, Series} from '../../series/series.ts';

/** A planned patch with the patch it comes from and what of it is taken. */
export type Part = Readonly<{
	index: number;
	planned: PlannedPatch;
	patch: Patch;
	changes: readonly Change[];
	isWhole: boolean;
}>;

/** The parts of a plan in its order; a source that the series lacks is left out (`checkPlan` refuses it). */
export const partsOf = (series: Series, plan: Plan): readonly Part[] => {
	const bySource = new Map(series.patches.map(patch => [patch.commit.oid, patch]));
	return plan.patches.flatMap((planned, index) => {
		const patch = bySource.get(planned.source);
		if (patch === undefined) return [];
		const paths = planned.paths === undefined ? undefined : new Set<ByteString>(planned.paths);
		const changes = patch.changes.filter(({path}) => paths?.has(path) ?? true);
		return [{index, planned, patch, changes, isWhole: changes.length === patch.changes.length}];
	});
};
