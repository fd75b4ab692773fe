import {dateLine, personLine} from '../series/author-line.ts';
import type {Ident} from '../series/commit.ts';
import type {Plan, Taken} from '../series/plan.ts';
import type {Series} from '../series/series.ts';
import {type Item, itemShortlog} from './items.ts';

/** What becomes of the person or of the date. */
export type Authorship = Readonly<{what: 'author' | 'date'; before: string; after: string}>;

const takenBy = (item: Item): Taken => ({
	source: item.patch.commit.oid,
	...(item.paths === undefined ? {} : {paths: item.paths}),
	...(item.lines === undefined ? {} : {lines: item.lines}),
});

const oidOf = ({patch}: Item) => patch.commit.oid;

/** The plan that makes this series of these items on this base; items that are dropped are named as left out. */
export const planOf = (series: Series, items: readonly Item[], newBase: string): Plan => {
	const withFolded = (item: Item) => [item, ...item.folded.map(each => each.item)];
	const kept = new Set(
		items.filter(({isDropped}) => !isDropped).flatMap(item => withFolded(item).map(oidOf)),
	);
	const out = items.filter(({isDropped}) => isDropped).flatMap(withFolded);
	const dropped = [...new Set(out.map(oidOf))].filter(oid => !kept.has(oid));
	const droppedParts = out.filter(item => kept.has(oidOf(item))).map(takenBy);
	return {
		branch: series.branch,
		tip: series.tip,
		oldBase: series.base,
		newBase,
		patches: items
			.filter(({isDropped}) => !isDropped)
			.map(item => ({
				...takenBy(item),
				...(item.message === item.patch.commit.message ? {} : {message: item.message}),
				...(item.author === undefined ? {} : {author: item.author}),
				...(item.folded.length === 0 ? {} : {folded: item.folded.map(each => takenBy(each.item))}),
			})),
		...(dropped.length === 0 ? {} : {dropped}),
		...(droppedParts.length === 0 ? {} : {droppedParts}),
	};
};

/** What a plan changes, in numbers; all zero and false means nothing. */
export type PlanSummary = Readonly<{
	reworded: number;
	/** Patches that get another author or date. */
	authored: number;
	moved: number;
	split: number;
	/** Patches that go into another one, as a squash or as a fixup. */
	squashed: number;
	dropped: number;
	isNewBase: boolean;
}>;

/** Where each item stood, parts of a commit in their order. */
const placesOf = (series: Series) => {
	const natural = new Map(series.patches.map((patch, index) => [patch.commit.oid, index]));
	return ({patch, number}: Item): number => (natural.get(patch.commit.oid) ?? 0) + number / 1e6;
};

/** The items that were moved: those outside the longest run that is in its old order. */
export const movedItems = (series: Series, items: readonly Item[]): ReadonlySet<string> => {
	const placeOf = placesOf(series);
	const tails: number[] = [];
	const before: (number | undefined)[] = [];
	const places = items.map(placeOf);
	for (const [index, place] of places.entries()) {
		const at = tails.findIndex(tail => (places[tail] ?? 0) >= place);
		const to = at === -1 ? tails.length : at;
		before[index] = tails[to - 1];
		tails[to] = index;
	}
	const stays = new Set<number>();
	for (let at = tails.at(-1); at !== undefined; at = before[at]) stays.add(at);
	return new Set(items.filter((_, index) => !stays.has(index)).map(({id}) => id));
};

/** What would change if the items took the place of the series. */
export const summarise = (series: Series, items: readonly Item[], newBase: string): PlanSummary => {
	const kept = items.filter(({isDropped}) => !isDropped);
	const parts = kept.flatMap(item => [item, ...item.folded.map(each => each.item)]);
	return {
		reworded: kept.filter(({message, patch, isProposal}) => !isProposal && message !== patch.commit.message)
			.length,
		authored: kept.filter(({author}) => author !== undefined).length,
		moved: movedItems(series, kept).size,
		split: new Set(parts.filter(({number}) => number > 1).map(({patch}) => patch.commit.oid)).size,
		squashed: kept.reduce((sum, {folded}) => sum + folded.length, 0),
		dropped: items.filter(({isDropped}) => isDropped).reduce((sum, {folded}) => sum + 1 + folded.length, 0),
		isNewBase: newBase !== series.base,
	};
};

/** Whether nothing would change. */
export const isNothing = ({
	reworded,
	authored,
	moved,
	split,
	squashed,
	dropped,
	isNewBase,
}: PlanSummary): boolean => reworded + authored + moved + split + squashed + dropped === 0 && !isNewBase;

/** Names the plan for results that belong to it alone, whatever its messages are. */
export const planKey = ({tip, newBase, patches, dropped = [], droppedParts = []}: Plan): string =>
	JSON.stringify([
		tip,
		newBase,
		patches.map(({source, paths, lines, folded = []}) => [
			[source, paths, lines],
			...folded.map(each => [each.source, each.paths, each.lines]),
		]),
		dropped,
		droppedParts.map(({source, paths, lines}) => [source, paths, lines]),
	]);

/** Old and new of person and of date, as far as they differ: of an item that gets another author. */
const authorshipOf = (before: Ident | undefined, {author}: Item): readonly Authorship[] => {
	if (author === undefined || before === undefined) return [];
	return [
		{what: 'author' as const, before: personLine(before), after: personLine(author)},
		{what: 'date' as const, before: dateLine(before), after: dateLine(author)},
	].filter(each => each.before !== each.after);
};

/** Old and new shortlogs where they differ, authors and dates, and the items' old and new places, from 1. */
export const changesOf = (
	series: Series,
	items: readonly Item[],
): readonly Readonly<{
	item: Item;
	from: number;
	to: number;
	before: string;
	after: string;
	authorship: readonly Authorship[];
}>[] => {
	const authors = new Map(series.patches.map(({commit}) => [commit.oid, commit.author]));
	const from = new Map(series.patches.map((patch, index) => [patch.commit.oid, index + 1]));
	let to = 0;
	return items.map(item => ({
		item,
		from: from.get(item.patch.commit.oid) ?? 0,
		// A patch that is left out has no place.
		to: item.isDropped ? 0 : ++to,
		before: itemShortlog({...item, message: item.patch.commit.message}),
		after: itemShortlog(item),
		authorship: authorshipOf(authors.get(item.patch.commit.oid), item),
	}));
};
