import type {Diff, FileDiff, Hunk} from '../../series/diff.ts';
import {type Comment, commentsOf} from './comments.ts';
import {lexLines} from './lex.ts';
import {type Territory, territoryOf} from './territory.ts';

/** A line of a file after the change, as far as a hunk shows it. */
export type NewLine = Readonly<{
	/** In the file after the change, from 1. */
	number: number;
	text: string;
	/** The same columns with blanks for comments and for what is in quotes. */
	code: string;
	/** Whether the patch adds it. */
	isAdded: boolean;
	/** Whether the patch adds it and takes it away nowhere: what is only moved is not new. */
	isNew: boolean;
	/** Whether it belongs to a preprocessor directive, continued lines included. */
	isDirective: boolean;
}>;

/** A hunk of C code after the change. */
export type Piece = Readonly<{
	file: FileDiff;
	territory: Territory;
	hunk: Hunk;
	lines: readonly NewLine[];
	/** The text of the new lines, and their code, joined by line ends: to see at once whether a word is in them. */
	newText: string;
	newCode: string;
	/** The comments of which at least one line is new. */
	comments: readonly Comment[];
}>;

/** Enough for every patch that people read; the rest of a longer one is not looked at. */
const most = 20_000;

/** A line without what moving it may change. */
export const withoutBlanks = (text: string): string => text.replace(/\s+/g, ' ').trim();

const removedFrom = (diff: Diff): ReadonlySet<string> => {
	const removed = new Set<string>();
	for (const {hunks} of diff) {
		for (const {lines} of hunks) {
			for (const {sign, text} of lines) if (sign === '-') removed.add(withoutBlanks(text));
			if (removed.size > most) return removed;
		}
	}
	return removed;
};

const readPiece = (file: FileDiff, territory: Territory, hunk: Hunk, removed: ReadonlySet<string>): Piece => {
	const shown = hunk.lines.filter(({sign}) => sign === '+' || sign === ' ');
	const texts = shown.map(({text}) => (text.endsWith('\r') ? text.slice(0, -1) : text));
	const {codes, comments} = lexLines(texts);
	let isDirective = false;
	const lines = shown.map(({sign, text: written}, index): NewLine => {
		const text = texts[index] ?? written;
		const code = codes[index] ?? text;
		isDirective = /^\s*#/.test(code) || (isDirective && (texts[index - 1]?.endsWith('\\') ?? false));
		const isAdded = sign === '+';
		const isNew = isAdded && !(removed.size > 0 && removed.has(withoutBlanks(text)));
		return {number: hunk.newStart + index, text, code, isAdded, isNew, isDirective};
	});
	const fresh = lines.filter(({isNew}) => isNew);
	return {
		file,
		territory,
		hunk,
		lines,
		newText: fresh.map(({text}) => text).join('\n'),
		newCode: fresh.map(({code}) => code).join('\n'),
		comments: commentsOf(lines, comments),
	};
};

const known = new WeakMap<Diff, readonly Piece[]>();

/** The hunks of C code in a patch that add lines. Worked out once a patch. */
export const piecesOf = (diff: Diff): readonly Piece[] => {
	const before = known.get(diff);
	if (before !== undefined) return before;
	const pieces: Piece[] = [];
	let left = most;
	let removed: ReadonlySet<string> | undefined;
	for (const file of diff) {
		const territory = file.isBinary || file.kind === 'deleted' ? undefined : territoryOf(file.path);
		if (territory === undefined) continue;
		removed ??= removedFrom(diff);
		for (const hunk of file.hunks) {
			if (left <= 0) break;
			left -= hunk.lines.length;
			if (hunk.lines.length <= most && hunk.lines.some(({sign}) => sign === '+')) {
				pieces.push(readPiece(file, territory, hunk, removed));
			}
		}
	}
	known.set(diff, pieces);
	return pieces;
};
