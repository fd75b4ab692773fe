import {widthOf} from '../src/text/fit.ts';
import {show} from '../src/text/show.ts';
import {nextStop, previousStop} from '../src/text/stops.ts';
import type {Role} from './looks.tsx';

/** A part of a line that something was found in: UTF-16 units, `to` exclusive. */
export type Flag = Readonly<{line: number; from: number; to: number; role: Role}>;

/** A piece of a line as it is drawn, in one look. */
export type Piece = Readonly<{text: string; role: Role | undefined}>;

/** What of a line is drawn: from which unit, and whether something stands before and behind. */
export type Cut = Readonly<{from: number; isCutBefore: boolean}>;

/** Columns of a line's start up to the unit `at`, as it is drawn. */
export const columnOf = (line: string, at: number): number => widthOf(show(line.slice(0, at)));

/** Where a line begins to be drawn so that the caret is in `width`; it moves by halves, so that it stands still mostly. */
export const cutFor = (line: string, at: number, width: number): Cut => {
	const column = columnOf(line, at);
	if (column < width - 1) return {from: 0, isCutBefore: false};
	const half = Math.max(1, Math.floor(width / 2));
	const wanted = Math.ceil((column - width + 3) / half) * half;
	let from = at;
	for (let room = column - wanted; from > 0; ) {
		const before = previousStop(line, from);
		room -= widthOf(show(line.slice(before, from)));
		if (room < 0) break;
		from = before;
	}
	return {from, isCutBefore: from > 0};
};

/** Columns between a cut line's start and the caret in it, the mark of the cut included. */
export const caretColumn = (line: string, at: number, {from, isCutBefore}: Cut): number =>
	widthOf(show(line.slice(from, at))) + (isCutBefore ? 1 : 0);

/** One sign for more than is drawn. */
const more = '…';

/** The pieces of a line that go into `width` columns, and how many columns they take. */
export const piecesOf = (
	line: string,
	flags: readonly Flag[],
	{from, isCutBefore}: Cut,
	width: number,
): Readonly<{pieces: readonly Piece[]; columns: number}> => {
	const pieces: {text: string; role: Role | undefined}[] = isCutBefore ? [{text: more, role: 'quiet'}] : [];
	let columns = isCutBefore ? 1 : 0;
	for (let at = from; at < line.length; ) {
		const next = nextStop(line, at);
		const text = show(line.slice(at, next));
		const isLast = next >= line.length;
		if (columns + widthOf(text) > width - (isLast ? 0 : 1)) {
			pieces.push({text: more, role: 'quiet'});
			return {pieces, columns: columns + 1};
		}
		const start = at;
		const role = flags.find(flag => flag.from <= start && start < flag.to)?.role;
		const last = pieces.at(-1);
		if (last !== undefined && last.role === role) last.text += text;
		else pieces.push({text, role});
		columns += widthOf(text);
		at = next;
	}
	return {pieces, columns};
};

/** The first of the rows to draw: where it was, moved only as far as the caret asks for. */
export const topFor = (before: number, row: number, count: number, height: number): number =>
	Math.max(0, Math.min(Math.max(before, row - height + 1), row, Math.max(0, count - height)));
