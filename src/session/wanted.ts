import type {Plan} from '../series/plan.ts';
import type {Series} from '../series/series.ts';
import type {TreeRef} from '../series/tree.ts';
import {type Item, seriesToBe} from './items.ts';
import {isNothing, type PlanSummary, planKey, planOf, summarise} from './plan-of.ts';
import type {Session} from './session.ts';

/** The tree the person picked, as it is now; undefined before, or where it is gone. */
export const pickedTree = ({answers, standings, repository}: Session): TreeRef | undefined => {
	const wanted = answers.base?.ref;
	return (
		standings?.find(({tree}) => tree.ref === wanted)?.tree ??
		repository?.trees.find(tree => tree.ref === wanted)
	);
};

/** The commit the series is to sit on. */
export const wantedBase = (session: Session, series: Series): string =>
	session.answers.base?.isMoving === true ? (pickedTree(session)?.oid ?? series.base) : series.base;

/** The series to be, the plan that makes it, and what that changes. */
export type Wanted = Readonly<{
	items: readonly Item[];
	plan: Plan;
	key: string;
	summary: PlanSummary;
	isNothing: boolean;
}>;

const cache = new WeakMap<Series, {answers: unknown; base: string; wanted: Wanted}>();

/** What the answers make of the series; undefined before it is read. */
export const wanted = (session: Session): Wanted | undefined => {
	const {series, answers} = session;
	if (series === undefined) return undefined;
	const base = wantedBase(session, series);
	const known = cache.get(series);
	if (known?.answers === answers && known.base === base) return known.wanted;
	const items = seriesToBe(series, answers);
	const plan = planOf(series, items, base);
	const summary = summarise(series, items, base);
	const result = {items, plan, key: planKey(plan), summary, isNothing: isNothing(summary)};
	cache.set(series, {answers, base, wanted: result});
	return result;
};

/** The items of the series to be; none before the series is read. */
export const itemsOf = (session: Session): readonly Item[] => wanted(session)?.items ?? [];

/** The item under the cursor of the step. */
export const itemAt = (session: Session): Item | undefined =>
	itemsOf(session)[session.place.cursor[session.place.step]];
