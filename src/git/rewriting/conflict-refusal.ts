import {readablePath} from '../../series/bytes.ts';
import type {Conflict, Plan} from '../../series/plan.ts';
import {Refusal} from '../../series/refusal.ts';
import type {Series} from '../../series/series.ts';
import {titleOf} from '../../series/title.ts';

/** A conflict as the refusal of a plan that was not tried before. */
export const conflictRefusal = (series: Series, plan: Plan, conflict: Conflict): Refusal => {
	const titled = (oid: string) => {
		const patch = series.patches.find(({commit}) => commit.oid === oid);
		return patch === undefined ? oid : titleOf(patch.commit);
	};
	const path = readablePath(conflict.path);
	const isFolded = (plan.patches[conflict.index]?.folded ?? []).length > 0;
	if (conflict.becomesEmpty && isFolded) {
		return new Refusal(
			`Nothing is left of commit ${titled(conflict.source)} and what is folded into it.`,
			'Leave all of it out of the plan, or fold less.',
		);
	}
	if (conflict.becomesEmpty) {
		return new Refusal(
			`Nothing is left of commit ${titled(conflict.source)}, since what it does to ${path} is there already.`,
			'Leave it out of the plan, or keep the order in which it does something.',
		);
	}
	if (conflict.meets !== undefined && plan.dropped?.includes(conflict.meets)) {
		return new Refusal(
			`Commit ${titled(conflict.source)} needs commit ${titled(conflict.meets)}, which is left out, in ${path}.`,
			'Keep that commit, or leave both out.',
		);
	}
	if (plan.droppedParts?.some(({source}) => source === conflict.meets)) {
		return new Refusal(
			`Commit ${titled(conflict.source)} needs what is left out of commit ${titled(conflict.meets ?? '')}, in ${path}.`,
			'Keep that part, or leave both out.',
		);
	}
	const met = conflict.meets === undefined ? 'the base' : `commit ${titled(conflict.meets)}`;
	return new Refusal(
		`Commit ${titled(conflict.source)} conflicts with ${met} in ${path}.`,
		'Keep these two in their order, or rebase by hand.',
	);
};
