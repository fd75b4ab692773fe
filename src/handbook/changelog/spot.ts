import type {Spot} from '../rule.ts';

/** The spot of `length` characters from `offset` of the whole message; it ends with its first line. */
export const spotAt = (message: string, offset: number, length: number): Spot => {
	const before = message.slice(0, offset).split('\n');
	const from = before.at(-1)?.length ?? 0;
	const [first = ''] = message.slice(offset, offset + length).split('\n');
	return {line: before.length - 1, from, to: from + first.replace(/\r$/, '').length};
};

/** The spot of a whole line. */
export const lineSpot = (lines: readonly string[], line: number): Spot => ({
	line,
	from: 0,
	to: lines[line]?.length ?? 0,
});
