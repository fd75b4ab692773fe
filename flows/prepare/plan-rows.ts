import type {Marks} from '../../components/looks.tsx';
import type {Series} from '../../src/series/series.ts';
import {type Item, itemShortlog} from '../../src/session/items.ts';
import {lossOf, lossText, lostAuthor, oldPlace} from '../../src/session/loss.ts';
import {type Authorship, changesOf} from '../../src/session/plan-of.ts';
import {listed} from '../../src/text/plural.ts';
import {show} from '../../src/text/show.ts';

/** A line of the plan; `sign` is a mark for what goes and what comes. */
export type PlanRow = Readonly<{key: string; sign: string; text: string}>;

/** Which part of its commit an item is; empty where it is all of it. */
export const partText = ({part, number, paths, lines}: Item): string => {
	if (part === 'whole') return '';
	const what = lines === undefined ? `${paths?.length ?? 0} of its files` : 'some of its lines';
	return part === 'part' ? `part ${number} (${what}): ` : `${part} part: `;
};

const foldedRows = (series: Series, item: Item, marks: Marks): readonly PlanRow[] =>
	item.folded.map(({item: folded, as}) => {
		const author = lostAuthor(item, folded);
		const goes = [
			...(as === 'fixup' ? ['its message'] : []),
			...(author === undefined ? [] : [`its author ${show(author)}`]),
		];
		const lost = goes.length === 0 ? '' : `, ${listed(goes)} ${goes.length === 1 ? 'goes' : 'go'}`;
		return {
			key: `${item.id} ${folded.id}`,
			sign: ' ',
			text: `${String(oldPlace(series, folded)).padStart(3)}       ${marks.arrow} folded in as ${as}${lost}: ${partText(folded)}${show(itemShortlog(folded))}`,
		};
	});

const droppedRow = (item: Item, from: number, marks: Marks): PlanRow => ({
	key: item.id,
	sign: marks.removed,
	text: `${String(from).padStart(3)}       left out, with ${lossText(lossOf(item))}: ${show(itemShortlog(item))}`,
});

const authorRows = ({id}: Item, authorship: readonly Authorship[], marks: Marks): readonly PlanRow[] =>
	authorship.flatMap(({what, before, after}) => [
		{key: `${id} ${what}-`, sign: marks.removed, text: `           ${what.padEnd(6)} ${show(before)}`},
		{key: `${id} ${what}+`, sign: marks.added, text: `           ${what.padEnd(6)} ${show(after)}`},
	]);

/** Old and new of the whole series, line by line: places, shortlogs, parts, what is folded in and what is left out. */
export const planRows = (series: Series, rows: readonly Item[], marks: Marks): readonly PlanRow[] =>
	changesOf(series, rows).flatMap(({item, from, to, before, after, authorship}): readonly PlanRow[] => {
		if (item.isDropped) return [droppedRow(item, from, marks)];
		const place =
			from === to
				? `${String(to).padStart(3)}      `
				: `${String(from).padStart(3)} ${marks.arrow.padEnd(2)}${String(to).padStart(3)}`;
		const part = partText(item);
		const folded = [...authorRows(item, authorship, marks), ...foldedRows(series, item, marks)];
		const isReworded = item.message !== item.patch.commit.message;
		if (before === after) {
			const text = `${place}  ${part}${show(after)}${isReworded ? '   text reworded' : ''}`;
			return [{key: item.id, sign: ' ', text}, ...folded];
		}
		const proposal = item.isProposal ? '   proposed' : '';
		return [
			{key: `${item.id}-`, sign: marks.removed, text: `${place}  ${show(before)}`},
			{key: `${item.id}+`, sign: marks.added, text: `           ${part}${show(after)}${proposal}`},
			...folded,
		];
	});
