import type {Spot} from '../rule.ts';
import {rememberLast} from './remember.ts';

const lineStarts = rememberLast(message => {
	const starts = [0];
	for (let at = message.indexOf('\n'); at !== -1; at = message.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
});

/** The last line that begins at or before the offset. Halving, as long texts have many spots. */
const lineAt = (starts: readonly number[], offset: number): number => {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
};

/** The spot of `length` characters from `offset` of the whole message; it ends with its first line. */
export const spotAt = (message: string, offset: number, length: number): Spot => {
	const starts = lineStarts(message);
	const line = lineAt(starts, offset);
	const from = offset - (starts[line] ?? 0);
	const [first = ''] = message.slice(offset, offset + length).split('\n');
	return {line, from, to: from + first.replace(/\r$/, '').length};
};

/** The spot of a whole line. */
export const lineSpot = (lines: readonly string[], line: number): Spot => ({
	line,
	from: 0,
	to: lines[line]?.length ?? 0,
});
