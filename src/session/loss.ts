import {personLine} from '../series/author-line.ts';
import type {Series} from '../series/series.ts';
import {listed, plural} from '../text/plural.ts';
import {type Item, itemShortlog} from './items.ts';

/** What goes when a patch is left out. */
export type Loss = Readonly<{files: number; added: number; removed: number}>;

/** Files and lines that an item changes. */
export const lossOf = ({patch}: Item): Loss => {
	let [added, removed] = [0, 0];
	for (const {hunks} of patch.diff) {
		for (const {lines} of hunks) {
			for (const {sign} of lines) {
				if (sign === '+') added++;
				else if (sign === '-') removed++;
			}
		}
	}
	return {files: new Set(patch.changes.map(({path}) => path)).size, added, removed};
};

const lossesOf = (items: readonly Item[]): Loss =>
	items.map(lossOf).reduce(
		(sum, {files, added, removed}) => ({
			files: sum.files + files,
			added: sum.added + added,
			removed: sum.removed + removed,
		}),
		{files: 0, added: 0, removed: 0},
	);

/** A loss in words: `its changes in 2 files, 14 lines added and 3 removed`. */
export const lossText = ({files, added, removed}: Loss): string => {
	const lines = [
		...(added > 0 ? [`${plural(added, 'line')} added`] : []),
		...(removed > 0 ? [added > 0 ? `${removed} removed` : `${plural(removed, 'line')} removed`] : []),
	];
	return `changes in ${plural(files, 'file')}${lines.length === 0 ? '' : `, ${listed(lines)}`}`;
};

/** The person whose authorship goes when one item is folded into another; undefined where both are of the same. */
export const lostAuthor = (target: Item, folded: Item): string | undefined => {
	const [kept, gone] = [target, folded].map(({patch}) => personLine(patch.commit.author));
	return kept === gone ? undefined : gone;
};

/** What the plan leaves out, in one sentence; undefined where nothing is. */
export const dropText = (items: readonly Item[]): string | undefined => {
	const dropped = items.filter(({isDropped}) => isDropped);
	if (dropped.length === 0) return undefined;
	const count = dropped.reduce((sum, {folded}) => sum + 1 + folded.length, 0);
	const isParts = dropped.every(({part, folded}) => part !== 'whole' && folded.length === 0);
	const what = isParts ? plural(count, 'part') : plural(count, 'patch', 'patches');
	return `Left out: ${what} with ${lossText(lossesOf(dropped))}.`;
};

/** The place a patch had in the series, from 1. */
export const oldPlace = ({patches}: Series, {patch}: Item): number =>
	patches.findIndex(({commit}) => commit.oid === patch.commit.oid) + 1;

/** What is said when a patch is left out. */
export const droppedText = (item: Item): string =>
	`Left out: "${itemShortlog(item)}" with ${lossText(lossOf(item))}. d brings it back.`;
