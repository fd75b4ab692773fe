import type {Plan} from '../series/plan.ts';
import type {Series} from '../series/series.ts';
import type {TreeRef} from '../series/tree.ts';
import {type Item, rowsToBe} from './items.ts';
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
	/** What the series will be made of. */
	items: readonly Item[];
	/** The same with what is left out, where it stood: the rows of the lists. */
	rows: readonly Item[];
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
	const rows = rowsToBe(series, answers);
	const items = rows.filter(({isDropped}) => !isDropped);
	const plan = planOf(series, rows, base);
	const summary = summarise(series, rows, base);
	const result = {items, rows, plan, key: planKey(plan), summary, isNothing: isNothing(summary)};
	cache.set(series, {answers, base, wanted: result});
	return result;
};

/** The items of the series to be; none before the series is read. */
export const itemsOf = (session: Session): readonly Item[] => wanted(session)?.items ?? [];

/** What the order step lists: the items of the series to be, and where they stood those that are left out of it. */
export const listedItems = (session: Session): readonly Item[] => wanted(session)?.rows ?? [];

/** What the cursor of the step runs over. */
const underCursor = (session: Session) =>
	session.place.step === 'order' ? listedItems(session) : itemsOf(session);

/** The row under the cursor of the step, as far as there are rows. */
export const cursorOf = (session: Session): number =>
	Math.max(0, Math.min(session.place.cursor[session.place.step], underCursor(session).length - 1));

/** The item under the cursor of the step. */
export const itemAt = (session: Session): Item | undefined => underCursor(session)[cursorOf(session)];

/** What the series would be in another order; undefined before it is read. */
export const planInOrder = (
	session: Session,
	order: readonly string[],
): Readonly<{items: readonly Item[]; plan: Plan}> | undefined => {
	const {series, answers} = session;
	if (series === undefined) return undefined;
	const rows = rowsToBe(series, {...answers, order});
	return {
		items: rows.filter(({isDropped}) => !isDropped),
		plan: planOf(series, rows, wantedBase(session, series)),
	};
};
