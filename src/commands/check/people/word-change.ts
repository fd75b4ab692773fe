/** A stretch of a line: columns of the string, from 0, `to` exclusive. */
export type Stretch = Readonly<{from: number; to: number}>;

/** All of Unicode is looked at last: the pattern takes a while to be made ready. */
const isWord = (character: string | undefined) =>
	character !== undefined &&
	(/\w/.test(character) || (character > '\x7f' && /[\p{L}\p{N}]/u.test(character)));

/** Moves a column out of a word, one way or the other. */
const outOfWord = (line: string, at: number, by: -1 | 1): number => {
	let place = at;
	while (place > 0 && place < line.length && isWord(line[place - 1]) && isWord(line[place])) place += by;
	return place;
};

/** Which stretch of one line differs from the other, widened to whole words; the first is of `before`. */
export const wordChange = (before: string, after: string): readonly [Stretch, Stretch] => {
	const shorter = Math.min(before.length, after.length);
	let head = 0;
	while (head < shorter && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	const start = Math.min(outOfWord(before, head, -1), outOfWord(after, head, -1));
	const stretch = (line: string) => ({
		from: start,
		to: Math.max(start, outOfWord(line, line.length - tail, 1)),
	});
	return [stretch(before), stretch(after)];
};
