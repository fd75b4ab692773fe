import type {Comment} from './comments.ts';
import {type Piece, withoutBlanks} from './pieces.ts';

const fill = (text: string) => text.replace(/[^\n]/g, '\uE001');

const quotes: readonly RegExp[] = [
	/\b[a-z][a-z+.-]*:\/\/[^\s<>]+/g,
	/<[\w.+-]+@[\w.-]+>/g,
	/`[^`\n]{1,200}[`']/g,
	/"(?:[^"\n]|\n(?!\s*\n)){1,400}?"/g,
	/(?<![\w'])'(?![\s'])(?:[^'\n]|'(?=\w)){1,80}?'(?!\w)/g,
];

/** Text that came with somebody's licence. */
export const legal =
	/\b(?:Copyright|SPDX-License|General Public License|Permission is hereby|WARRANT(?:Y|IES))\b/i;

const known = new WeakMap<Comment, string>();

/** The words of a comment, character for character, with fillers for what is quoted; empty for a licence. */
export const proseOf = (comment: Comment): string => {
	const before = known.get(comment);
	if (before !== undefined) return before;
	const {text} = comment;
	const isQuoting = /["'`<:]/.test(text);
	const masked = isQuoting ? quotes.reduce((rest, quote) => rest.replace(quote, fill), text) : text;
	const prose = legal.test(text) ? '' : masked;
	known.set(comment, prose);
	return prose;
};

const removed = new WeakMap<Piece, string>();

/** Whether the hunk takes these words away in another wrapping: then they are no news. */
export const wasThere = (piece: Piece, words: string): boolean => {
	const before =
		removed.get(piece) ??
		withoutBlanks(
			piece.hunk.lines
				.map(({sign, text}) => (sign === '-' ? text.replace(/^\s*(?:\/\*|\*(?!\/)|\/\/)/, '') : ''))
				.join(' '),
		);
	removed.set(piece, before);
	return before !== '' && before.includes(withoutBlanks(words));
};

/** Characters in which a word beside another is looked for: a whole text before each of its words would be read for ever. */
const near = 100;

/** The words around an offset: the one before and the one behind, to know them again. */
export const wordsAround = (text: string, from: number, to: number): string =>
	`${text.slice(Math.max(0, from - near), from).match(/\S+\s+$/)?.[0] ?? ''}${text.slice(from, to)}${text.slice(to, to + near).match(/^\s*\S+/)?.[0] ?? ''}`;
