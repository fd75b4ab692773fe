import type {ByteString} from './bytes.ts';
import type {Plan, PlannedPatch} from './plan.ts';
import {exitCode, Refusal} from './refusal.ts';
import type {Patch, Series} from './series.ts';
import {titleOf} from './title.ts';

const again = 'Make the plan again.';

const accountFor = (
	patch: Patch,
	planned: readonly PlannedPatch[],
	isDropped: boolean,
): string | undefined => {
	if (planned.length === 0) return isDropped ? undefined : 'is lost';
	if (isDropped) return 'is both kept and left out';
	if (planned.every(({paths}) => paths === undefined)) {
		return planned.length === 1 ? undefined : 'is there more than once';
	}
	const all = new Set(patch.changes.map(({path}) => path));
	const taken = new Set<ByteString>();
	for (const {paths} of planned) {
		if (paths === undefined) return 'is there whole and in parts';
		if (paths.length === 0) return 'has a part without files';
		for (const path of paths) {
			if (!all.has(path)) return 'has a part with a file that it does not touch';
			if (taken.has(path)) return 'has a file in more than one part';
			taken.add(path);
		}
	}
	return taken.size === all.size ? undefined : 'has files in none of its parts';
};

const checkLine = ({patches, base, tip, b4Cover}: Series) => {
	let below = base;
	for (const {commit} of patches) {
		const [parent = '', ...others] = commit.parents;
		if (others.length > 0) {
			throw new Refusal(
				`Commit ${titleOf(commit)} is a merge.`,
				'Take merges out with git rebase first; patches cannot hold them.',
			);
		}
		if (parent !== below && parent !== b4Cover) {
			throw new Refusal(
				`Commit ${titleOf(commit)} does not follow the patch before it.`,
				'Read the series again.',
			);
		}
		below = commit.oid;
	}
	if (below !== tip && tip !== b4Cover) {
		throw new Refusal('There are commits above the last patch.', 'Read the series again.');
	}
};

/**
 * Refuses a plan that was made for another state of the branch, that is empty, or in which a patch of the series is
 * lost, doubled, or split into parts that do not make it up.
 */
export const checkPlan = (series: Series, plan: Plan): void => {
	if (plan.branch !== series.branch || plan.tip !== series.tip || plan.oldBase !== series.base) {
		throw new Refusal(
			`The plan was made for another state of ${series.branch}.`,
			again,
			exitCode.concurrentChange,
		);
	}
	if (plan.patches.length === 0) throw new Refusal('The plan has no patches.', again);
	checkLine(series);
	const planned = new Map<string, PlannedPatch[]>(series.patches.map(({commit}) => [commit.oid, []]));
	for (const patch of plan.patches) {
		const same = planned.get(patch.source);
		if (same === undefined)
			throw new Refusal(`The plan names ${patch.source}, which is not in the series.`, again);
		if (patch.message?.trim() === '')
			throw new Refusal('The plan has a patch without a message.', 'Give it one.');
		same.push(patch);
	}
	const dropped = new Set(plan.dropped);
	for (const patch of series.patches) {
		const {oid} = patch.commit;
		const wrong = accountFor(patch, planned.get(oid) ?? [], dropped.has(oid));
		if (wrong !== undefined)
			throw new Refusal(`In the plan commit ${titleOf(patch.commit)} ${wrong}.`, again);
	}
};
