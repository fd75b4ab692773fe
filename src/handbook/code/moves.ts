import type {Diff} from '../../series/diff.ts';
import {type Piece, withoutBlanks} from './pieces.ts';

/** Lines too plain to tell where they come from. */
const isTelling = (text: string): boolean =>
	text.length > 8 && /\w{3}/.test(text) && !/^(?:return|break|\/?\*|#)/.test(text);

const known = new WeakMap<Diff, ReadonlyMap<string, string>>();

/** Every telling line that a patch takes away, without blanks, with the hunk it was in (`path:line`; `many` if several). */
export const sourcesOf = (diff: Diff): ReadonlyMap<string, string> => {
	const before = known.get(diff);
	if (before !== undefined) return before;
	const sources = new Map<string, string>();
	for (const {path, hunks} of diff) {
		for (const {newStart, lines} of hunks) {
			const place = `${path}:${newStart}`;
			for (const {sign, text} of lines) {
				if (sign !== '-') continue;
				const plain = withoutBlanks(text);
				if (isTelling(plain)) sources.set(plain, (sources.get(plain) ?? place) === place ? place : 'many');
			}
		}
	}
	known.set(diff, sources);
	return sources;
};

/** The hunk another one's line was taken from; undefined where the line is no move from another hunk. */
export const sourceOf = (
	sources: ReadonlyMap<string, string>,
	{file, hunk}: Piece,
	text: string,
): string | undefined => {
	const source = sources.get(withoutBlanks(text));
	return source === `${file.path}:${hunk.newStart}` || source === 'many' ? undefined : source;
};
