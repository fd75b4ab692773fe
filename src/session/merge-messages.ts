import {mergedLines} from './line-changes.ts';

/** Lines of the first text, from `start` to before `end`, and what stands there in the other one. */
type Hunk = Readonly<{start: number; end: number; lines: readonly string[]}>;

const hunksOf = (from: string, to: string): readonly Hunk[] => {
	const hunks: {start: number; end: number; lines: string[]}[] = [];
	let at = 0;
	let open: (typeof hunks)[number] | undefined;
	for (const {sign, text} of mergedLines(from, to)) {
		if (sign === ' ') open = undefined;
		else if (open === undefined) {
			open = {start: at, end: at, lines: []};
			hunks.push(open);
		}
		if (sign === '+') open?.lines.push(text);
		else at++;
		if (sign === '-' && open !== undefined) open.end = at;
	}
	return hunks;
};

const isSame = (a: Hunk, b: Hunk) =>
	a.start === b.start && a.end === b.end && a.lines.join('\n') === b.lines.join('\n');

/** Whether both change a line, or put something in one place. */
const meet = (a: Hunk, b: Hunk) => a.start <= b.end && b.start <= a.end;

/**
 * The message with what either text has otherwise than the one both were made from; undefined where both changed the same
 * lines or lines next to each other, so that nobody but the author can tell what is meant.
 */
export const mergeMessages = (from: string, ours: string, theirs: string): string | undefined => {
	const own = hunksOf(from, ours);
	const others = hunksOf(from, theirs).filter(other => !own.some(each => isSame(each, other)));
	if (own.some(each => others.some(other => meet(each, other)))) return undefined;
	const lines = from.replace(/\n$/, '').split('\n');
	for (const {start, end, lines: fresh} of [...own, ...others].toSorted((a, b) => b.start - a.start)) {
		lines.splice(start, end - start, ...fresh);
	}
	return `${lines.join('\n')}\n`;
};
