import type {Plan} from '../series/plan.ts';
import type {Series} from '../series/series.ts';
import {type Item, itemShortlog} from './items.ts';

/** The plan that makes this series of these items on this base. */
export const planOf = (series: Series, items: readonly Item[], newBase: string): Plan => ({
	branch: series.branch,
	tip: series.tip,
	oldBase: series.base,
	newBase,
	patches: items.map(item => ({
		source: item.patch.commit.oid,
		...(item.paths === undefined ? {} : {paths: item.paths}),
		...(item.message === item.patch.commit.message ? {} : {message: item.message}),
	})),
});

/** What a plan changes, in numbers; all zero and false means nothing. */
export type PlanSummary = Readonly<{reworded: number; moved: number; split: number; isNewBase: boolean}>;

const countMoved = (items: readonly Item[], series: Series): number => {
	const natural = new Map(series.patches.map((patch, index) => [patch.commit.oid, index]));
	// What stays is the longest run of items in their old order; the rest were moved.
	const tails: number[] = [];
	for (const item of items) {
		const value = natural.get(item.patch.commit.oid) ?? 0;
		const at = tails.findIndex(tail => tail > value);
		tails[at === -1 ? tails.length : at] = value;
	}
	return items.length - tails.length;
};

/** What would change if the items took the place of the series. */
export const summarise = (series: Series, items: readonly Item[], newBase: string): PlanSummary => ({
	reworded: items.filter(item => item.message !== item.patch.commit.message).length,
	moved: countMoved(items, series),
	split: items.filter(item => item.part === 'selftests').length,
	isNewBase: newBase !== series.base,
});

/** Whether nothing would change. */
export const isNothing = ({reworded, moved, split, isNewBase}: PlanSummary): boolean =>
	reworded + moved + split === 0 && !isNewBase;

/** Names the plan for results that belong to it alone. */
export const planKey = (plan: Plan): string =>
	[
		plan.tip,
		plan.newBase,
		...plan.patches.map(patch => [patch.source, ...(patch.paths ?? [])].join('\0')),
	].join('\n');

/** Old and new shortlogs where they differ, and the items' old and new places, from 1. */
export const changesOf = (
	series: Series,
	items: readonly Item[],
): readonly Readonly<{item: Item; from: number; to: number; before: string; after: string}>[] => {
	const from = new Map(series.patches.map((patch, index) => [patch.commit.oid, index + 1]));
	return items.map((item, index) => ({
		item,
		from: from.get(item.patch.commit.oid) ?? 0,
		to: index + 1,
		before: itemShortlog({...item, message: item.patch.commit.message}),
		after: itemShortlog(item),
	}));
};
