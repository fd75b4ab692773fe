import {charactersOf} from './fit.ts';

/** Characters looked at on either side of a place: more than any sequence that people write as one. */
const reach = 64;

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** The offset behind the user-perceived character at `at`. Costs the same in a line of any length. */
export const nextStop = (line: string, at: number): number => {
	const [first = ''] = charactersOf(line.slice(at, at + reach));
	return Math.min(line.length, at + Math.max(first.length, 1));
};

/** The offset before the user-perceived character that ends at `at`. */
export const previousStop = (line: string, at: number): number => {
	const from = Math.max(0, at - reach);
	// A pair must not be cut, or its half would count as a character.
	const start = isLow(line.charCodeAt(from)) && from > 0 ? from - 1 : from;
	const last = charactersOf(line.slice(start, at)).at(-1) ?? '';
	return Math.max(0, at - Math.max(last.length, at > 0 ? 1 : 0));
};

/** The nearest offset at or behind `at` that is not inside of a user-perceived character. */
export const stopFrom = (line: string, at: number): number => {
	if (at <= 0 || at >= line.length) return Math.max(0, Math.min(at, line.length));
	const from = previousStop(line, at);
	const end = nextStop(line, from);
	return end > at ? end : at;
};
