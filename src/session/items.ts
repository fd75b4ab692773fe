import {laneOf} from '../handbook/lane.ts';
import {shortlogOf} from '../series/patch.ts';
import type {Series} from '../series/series.ts';
import type {Answers, Fold} from './answers.ts';
import {type FoldedItem, type Item, naturalItems} from './natural-items.ts';
import {withFolded} from './part-patch.ts';

export type {FoldedItem, Item} from './natural-items.ts';

/** The shortlog an item is to have. */
export const itemShortlog = (item: Pick<Item, 'message'>): string => shortlogOf(item.message);

/** Puts items into the order that was asked for. What it says of a commit that is split by now holds for the parts. */
const inOrder = (
	natural: readonly Item[],
	order: readonly string[] | undefined,
	{patches}: Series,
): readonly Item[] => {
	if (order === undefined) return natural;
	const byId = new Map(natural.map(item => [item.id, item]));
	const sources = new Map(patches.map(({id, commit}) => [id, commit.oid]));
	const named = new Set(order);
	const known = new Set<string>();
	const ordered = order.flatMap(id => {
		const item = byId.get(id);
		const oid = sources.get(id);
		const found =
			item === undefined
				? natural.filter(each => each.patch.commit.oid === oid && !named.has(each.id))
				: [item];
		const fresh = found.filter(each => !known.has(each.id));
		for (const each of fresh) known.add(each.id);
		return fresh;
	});
	// A patch that the order does not know (it came later) stays behind the one it follows.
	for (const [index, item] of natural.entries()) {
		if (known.has(item.id)) continue;
		const before = natural[index - 1];
		const at = before === undefined ? 0 : ordered.findIndex(each => each.id === before.id) + 1;
		ordered.splice(at, 0, item);
		known.add(item.id);
	}
	return ordered;
};

/** Where an item ends up; undefined where it stays by itself, as nobody folds it or its folds run in a circle. */
const targetOf = (id: string, folds: ReadonlyMap<string, Fold>): string | undefined => {
	const seen = new Set([id]);
	let at = folds.get(id)?.into;
	if (at === undefined) return undefined;
	while (folds.has(at)) {
		if (seen.has(at)) return undefined;
		seen.add(at);
		at = folds.get(at)?.into ?? at;
	}
	return at;
};

/** The folds that hold: between items there are. What went into a commit goes into its first part once it is split. */
const heldFolds = (natural: readonly Item[], answers: Answers, series: Series): ReadonlyMap<string, Fold> => {
	const ids = new Set(natural.map(({id}) => id));
	const firstOf = new Map(
		natural.filter(({number}) => number === 1).map(item => [item.patch.commit.oid, item.id]),
	);
	const alias = new Map(series.patches.map(({id, commit}) => [id, firstOf.get(commit.oid)]));
	const held = Object.entries(answers.folds).flatMap(([id, {into, as}]) => {
		const target = ids.has(into) ? into : alias.get(into);
		return ids.has(id) && target !== undefined && target !== id ? [[id, {into: target, as}] as const] : [];
	});
	return new Map(held);
};

const withOthers = (item: Item, folded: readonly FoldedItem[], dropped: ReadonlySet<string>): Item => {
	const patch = withFolded(
		item.patch,
		folded.map(each => each.item.patch),
	);
	return {...item, patch, folded, lane: laneOf(patch), isDropped: dropped.has(item.id)};
};

/** All rows of the list: the series to be, and, where they stood, the patches that are left out of it. */
export const rowsToBe = (series: Series, answers: Answers): readonly Item[] => {
	const natural = naturalItems(series, answers);
	const folds = heldFolds(natural, answers, series);
	const foldedInto = new Map<string, FoldedItem[]>();
	const rest = natural.filter(item => {
		const target = targetOf(item.id, folds);
		const as = folds.get(item.id)?.as;
		if (target === undefined || as === undefined) return true;
		foldedInto.set(target, [...(foldedInto.get(target) ?? []), {item, as}]);
		return false;
	});
	const dropped = new Set(answers.dropped);
	const hidden = new Set(natural.filter(item => !rest.includes(item)));
	const rows = inOrder(natural, answers.order, series)
		.filter(item => !hidden.has(item))
		.map(item => withOthers(item, foldedInto.get(item.id) ?? [], dropped));
	// A series without patches is none.
	return rows.every(({isDropped}) => isDropped) ? rows.map(row => ({...row, isDropped: false})) : rows;
};
