import type {Finding, Spot} from '../handbook/rule.ts';
import {readablePath} from '../series/bytes.ts';
import type {Patch} from '../series/series.ts';
import {wrapSpans} from '../text/fit.ts';
import type {Item} from './items.ts';
import {mergedLines} from './line-changes.ts';

/** A row of a patch as it is read: message first, diff below. */
export type ReadingRow = Readonly<{
	/** Of the message: as it is, or as it would be. Of the diff: a file, a hunk's head, or the line's sign. */
	kind: 'same' | 'removed' | 'added' | 'file' | 'hunk' | 'blank';
	text: string;
	/** Goes on the line of the row above, which was too wide. */
	isRest?: true;
	/** Columns of the text that a finding is about, `to` exclusive. */
	mark?: Readonly<{from: number; to: number}>;
}>;

/** A patch as rows, and the row that the chosen finding is on, from 0. */
export type Reading = Readonly<{rows: readonly ReadingRow[]; at: number}>;

const kinds = {' ': 'same', '-': 'removed', '+': 'added'} as const;

/** The part of a mark that falls on characters `from` to `to` of its line. */
const markIn = (spot: Readonly<{from: number; to: number}> | undefined, from: number, to: number) => {
	if (spot === undefined || spot.to <= from || spot.from >= to || spot.to <= spot.from) return undefined;
	return {from: Math.max(spot.from, from) - from, to: Math.min(spot.to, to) - from};
};

const messageRows = (before: string, after: string, spot: Spot | undefined, width: number): Reading => {
	const rows: ReadingRow[] = [];
	let at = 0;
	for (const {sign, text, line} of mergedLines(before, after)) {
		const isHere = line !== undefined && line === spot?.line;
		if (isHere) at = rows.length;
		for (const {from, to} of wrapSpans(text, width)) {
			const mark = isHere ? markIn(spot, from, to) : undefined;
			const rest = from === 0 ? {} : {isRest: true as const};
			const row = {kind: kinds[sign], text: text.slice(from, to), ...rest};
			rows.push(mark === undefined ? row : {...row, mark});
		}
	}
	if (spot === undefined)
		at = Math.max(
			0,
			rows.findIndex(({kind}) => kind !== 'same'),
		);
	return {rows, at};
};

/** A row of a diff with the number of its line after the change, where it has one. */
type DiffRow = Readonly<{row: ReadingRow; path: string; line: number | undefined}>;

const diffs = new WeakMap<Patch['diff'], readonly DiffRow[]>();

const diffRowsOf = (diff: Patch['diff']): readonly DiffRow[] =>
	diff.flatMap(({path, kind, isBinary, hunks}) => {
		const name = `${kind} ${readablePath(path)}${isBinary ? ', binary' : ''}`;
		const head = (row: ReadingRow): DiffRow => ({row, path, line: undefined});
		return [
			head({kind: 'blank', text: ''}),
			head({kind: 'file', text: name}),
			...hunks.flatMap(({oldStart, oldCount, newStart, newCount, context, lines}) => {
				let next = newStart;
				const range = `@@ -${oldStart},${oldCount} +${newStart},${newCount} @@ ${context}`;
				return [
					head({kind: 'hunk', text: range.trimEnd()}),
					...lines.map(({sign, text}): DiffRow => {
						const isNew = sign === '+' || sign === ' ';
						const line = isNew ? next++ : undefined;
						return {row: {kind: kinds[sign === '\\' ? ' ' : sign], text}, path, line};
					}),
				];
			}),
		];
	});

const diffRows = ({diff}: Patch): readonly DiffRow[] => {
	const known = diffs.get(diff) ?? diffRowsOf(diff);
	diffs.set(diff, known);
	return known;
};

/** The rows of a diff, and the one that the finding is on. What it should be stands below it where that is sure. */
const codeRows = (patch: Patch, {code}: Finding): Reading => {
	const all = diffRows(patch);
	const at = all.findIndex(({path, line}) => path === code?.path && line === code.line);
	const found = all[at];
	if (found === undefined || code === undefined) return {rows: all.map(({row}) => row), at: 0};
	const mark = markIn(code, 0, code.text.length);
	const marked: ReadingRow = mark === undefined ? found.row : {...found.row, mark};
	return {rows: all.map(({row}, index) => (index === at ? marked : row)), at};
};

/**
 * The patch as it is read, with `after` laid over the item's message and the chosen finding marked. Lines of the message
 * that are wider than `width` go on in the next row; those of the diff do not.
 */
export const readingOf = (
	item: Item,
	before: string,
	after: string,
	finding: Finding | undefined,
	width: number,
): Reading => {
	const message = messageRows(before, after, finding?.spot, width);
	if (finding?.code === undefined) {
		return {rows: [...message.rows, ...diffRows(item.patch).map(({row}) => row)], at: message.at};
	}
	const code = codeRows(item.patch, finding);
	return {rows: [...message.rows, ...code.rows], at: message.rows.length + code.at};
};
