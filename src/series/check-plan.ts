import {accountFor} from './account-for.ts';
import {type Plan, type PlannedPatch, type Taken, takenOf} from './plan.ts';
import {exitCode, Refusal} from './refusal.ts';
import type {Series} from './series.ts';
import {titleOf} from './title.ts';

const again = 'Make the plan again.';

const checkPatch = ({message, author}: PlannedPatch) => {
	if (message?.trim() === '') {
		throw new Refusal('The plan has a patch without a message.', 'Give it one.');
	}
	if (author === undefined) return;
	const {name, mail, when, zone} = author;
	if (/[<>\n\0]/.test(name + mail) || !/^[+-]\d{4}$/.test(zone) || !Number.isInteger(when) || when < 0) {
		throw new Refusal(
			'The plan has a patch with an author that git cannot write down.',
			'Write a name and an address without angle brackets and line breaks, and a time with its zone.',
		);
	}
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
 * lost, doubled, or split into parts that do not make it up, line by line.
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
	const planned = new Map<string, Taken[]>(series.patches.map(({commit}) => [commit.oid, []]));
	const partsOf = (source: string): Taken[] => {
		const parts = planned.get(source);
		if (parts !== undefined) return parts;
		throw new Refusal(`The plan names ${source}, which is not in the series.`, again);
	};
	for (const patch of plan.patches) {
		checkPatch(patch);
		for (const taken of takenOf(patch)) partsOf(taken.source).push(taken);
	}
	const kept = new Set(plan.patches.flatMap(patch => takenOf(patch).map(({source}) => source)));
	for (const taken of plan.droppedParts ?? []) {
		// What has no part left is to be named as left out whole.
		if (kept.has(taken.source)) partsOf(taken.source).push(taken);
	}
	const dropped = new Set(plan.dropped);
	for (const source of dropped) partsOf(source);
	for (const patch of series.patches) {
		const {oid} = patch.commit;
		const wrong = accountFor(patch, partsOf(oid), dropped.has(oid));
		if (wrong !== undefined)
			throw new Refusal(`In the plan commit ${titleOf(patch.commit)} ${wrong}.`, again);
	}
};
