import {widthOf} from '../text/fit.ts';
import {show} from '../text/show.ts';
import {nextStop, stopFrom} from '../text/stops.ts';
import {
	type Caret,
	type Change,
	endOf,
	type History,
	type Kind,
	recorded,
	withChange,
} from './area-change.ts';

/** A text of several lines being edited. */
export type TextArea = Readonly<{
	/** At least one; without their ends. */
	lines: readonly string[];
	caret: Caret;
	/** The column on the screen that going up and down keeps to; undefined where the caret's own counts. */
	goal: number | undefined;
	/** What can be taken back and done again, the newest first. */
	past: History;
	future: History;
	/** What goes on while the same kind of key is pressed, and is taken back as one. */
	open: Kind | undefined;
	/** What was cut last. */
	cut: string;
}>;

/** A text with the caret at its start, or where it was. */
export const anArea = (text: string, caret: Caret = {row: 0, at: 0}): TextArea => {
	const lines = text.split('\n');
	const area = {lines, caret, goal: undefined, past: undefined, future: undefined, open: undefined, cut: ''};
	return {...area, caret: placedIn(lines, caret)};
};

const joined = new WeakMap<readonly string[], string>();

/** The whole text, lines joined by `\n`. */
export const areaText = ({lines}: Pick<TextArea, 'lines'>): string => {
	const known = joined.get(lines);
	if (known !== undefined) return known;
	const text = lines.join('\n');
	joined.set(lines, text);
	return text;
};

/** The line of this number; empty where there is none. */
export const lineAt = ({lines}: Pick<TextArea, 'lines'>, row: number): string => lines[row] ?? '';

/** The nearest place that is in the text and not inside of a character. */
const placedIn = (lines: readonly string[], {row, at}: Caret): Caret => {
	const there = Math.max(0, Math.min(row, lines.length - 1));
	return {row: there, at: stopFrom(lines[there] ?? '', at)};
};

/** The text between two places, the first one before the second. */
export const textBetween = ({lines}: Pick<TextArea, 'lines'>, from: Caret, to: Caret): string =>
	from.row === to.row
		? (lines[from.row] ?? '').slice(from.at, to.at)
		: [
				(lines[from.row] ?? '').slice(from.at),
				...lines.slice(from.row + 1, to.row),
				(lines[to.row] ?? '').slice(0, to.at),
			].join('\n');

/** The area with the text between two places replaced; the caret stands behind it, or where it is told. */
export const replaced = (
	area: TextArea,
	from: Caret,
	to: Caret,
	text: string,
	kind: Kind = 'other',
	caret?: Caret,
): TextArea => {
	const removed = textBetween(area, from, to);
	if (removed === text) return moved(area, caret ?? to);
	const lines = withChange(area.lines, {from, removed, inserted: text});
	const after = placedIn(lines, caret ?? endOf(from, text));
	const change: Change = {from, removed, inserted: text, before: area.caret, after};
	const past = recorded(area.past, change, area.open === kind ? kind : undefined);
	return {...area, lines, caret: after, goal: undefined, past, future: undefined, open: kind};
};

/** The area with the caret elsewhere. What is typed there is taken back apart from what was typed before. */
export const moved = (area: TextArea, caret: Caret): TextArea => ({
	...area,
	caret: placedIn(area.lines, caret),
	goal: undefined,
	open: undefined,
});

/** Columns on the screen of a line's start up to `at`. */
export const columnsTo = (line: string, at: number): number => widthOf(show(line.slice(0, at)));

/** The caret so many lines further down or up, in the column it came from where the line is that long. */
export const movedLines = (area: TextArea, by: number): TextArea => {
	const {row, at} = area.caret;
	const goal = area.goal ?? columnsTo(lineAt(area, row), at);
	const there = Math.max(0, Math.min(area.lines.length - 1, row + by));
	if (there === row) return moved(area, by < 0 ? {row, at: 0} : {row, at: lineAt(area, row).length});
	return {...moved(area, {row: there, at: atColumn(lineAt(area, there), goal)}), goal};
};

const atColumn = (line: string, goal: number): number => {
	let at = 0;
	let column = 0;
	while (at < line.length) {
		const next = nextStop(line, at);
		column += widthOf(show(line.slice(at, next)));
		if (column > goal) return at;
		at = next;
	}
	return at;
};
