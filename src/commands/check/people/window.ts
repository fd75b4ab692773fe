import {charactersOf, widthOf} from '../../../text/fit.ts';
import {show} from '../../../text/show.ts';

/** A line made safe and cut to its columns, in three parts: before the place, the place, behind it. */
export type Window = Readonly<{head: string; marked: string; tail: string}>;

/** Characters from either end that are looked at; the rest of a very long line cannot be seen anyway. */
const reach = 2000;

const first = (text: string, columns: number): string => {
	let taken = '';
	let width = 0;
	for (const character of charactersOf(text)) {
		width += widthOf(character);
		if (width > columns) break;
		taken += character;
	}
	return taken;
};

const last = (text: string, columns: number): string => {
	let taken = '';
	let width = 0;
	for (const character of charactersOf(text).toReversed()) {
		width += widthOf(character);
		if (width > columns) break;
		taken = character + taken;
	}
	return taken;
};

/** The text in at most these columns, its end cut, with `more` where something went. */
export const cutEnd = (text: string, columns: number, more: string): string =>
	widthOf(text) <= columns ? text : `${first(text, Math.max(0, columns - widthOf(more)))}${more}`;

/** The text in at most these columns, its beginning cut, with `more` where something went. */
export const cutStart = (text: string, columns: number, more: string): string =>
	widthOf(text) <= columns ? text : `${more}${last(text, Math.max(0, columns - widthOf(more)))}`;

/**
 * A line from outside in at most these columns. Where it is too long it is cut so that the place (columns of the
 * string, from 0) is seen with some of what stands before it; `more` says that something was cut.
 */
export const windowOf = (
	line: string,
	{from, to}: Readonly<{from: number; to: number}>,
	columns: number,
	more: string,
): Window => {
	const isFarBefore = from > reach;
	const before = show(line.slice(Math.max(0, from - reach), from));
	const marked = show(line.slice(from, Math.min(to, from + reach)));
	const after = show(line.slice(to, to + reach));
	const whole = widthOf(before) + widthOf(marked) + widthOf(after);
	if (!isFarBefore && whole <= columns) return {head: before, marked, tail: after};
	const dots = widthOf(more);
	// Some of what follows is worth a few columns too.
	const wanted = Math.min(widthOf(marked) + Math.min(widthOf(after), 12), Math.floor(columns * 0.7));
	const room = columns - wanted - dots;
	const isHeadWhole = !isFarBefore && widthOf(before) <= room;
	const head = isHeadWhole ? before : `${more}${last(before, Math.max(0, room - dots))}`;
	const rest = columns - widthOf(head);
	if (widthOf(marked) > rest || (widthOf(marked) === rest && after !== '')) {
		return {
			head,
			marked: cutEnd(marked, rest - (after === '' ? 0 : dots), more),
			tail: after === '' ? '' : more,
		};
	}
	return {head, marked, tail: cutEnd(after, rest - widthOf(marked), more)};
};
