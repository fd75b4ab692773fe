import type {RawComment} from './lex.ts';
import type {NewLine} from './pieces.ts';

/** What one line says of a comment: its words without the signs, and the column where they start. */
export type CommentLine = Readonly<{
	line: NewLine;
	index: number;
	from: number;
	to: number;
	text: string;
	at: number;
}>;

/** A comment with at least one new line. */
export type Comment = Readonly<{
	/** `line` is one that two slashes start, `kernel-doc` one that a slash and two stars start. */
	kind: 'block' | 'line' | 'kernel-doc';
	/** On lines of its own, behind code, or with code behind it. */
	place: 'own' | 'tail' | 'inner';
	isInMacro: boolean;
	/** Whether its start and its end are shown. */
	isOpened: boolean;
	isClosed: boolean;
	lines: readonly CommentLine[];
	/** The words of all lines, joined by line ends. */
	text: string;
}>;

const signs = /^(?:\/\*+|\/\/+|\s*\*(?!\/))?[ \t]*/;
const end = /[ \t]*(?:\**\*\/)?[ \t]*\\?$/;

const lineOf = (line: NewLine, {index, from, to}: RawComment['stretches'][number]): CommentLine => {
	const raw = line.text.slice(from, to);
	const lead = raw.match(signs)?.[0].length ?? 0;
	const text = raw.slice(lead).replace(end, '');
	return {line, index, from, to, text, at: from + lead};
};

/** The comments of these lines that have a new line. */
export const commentsOf = (lines: readonly NewLine[], raw: readonly RawComment[]): readonly Comment[] =>
	raw.flatMap(({kind, stretches, isOpened, isClosed}) => {
		const [first] = stretches;
		const last = stretches.at(-1);
		if (first === undefined || last === undefined) return [];
		if (!stretches.some(({index}) => lines[index]?.isNew)) return [];
		const told = stretches.flatMap(stretch => {
			const line = lines[stretch.index];
			return line === undefined ? [] : [lineOf(line, stretch)];
		});
		const isTail = /\S/.test(lines[first.index]?.code.slice(0, first.from) ?? '');
		const isInner = /[^\s\\]/.test(lines[last.index]?.code.slice(last.to) ?? '');
		const isDoc = isOpened && /^\/\*\*(?![*/])/.test(told[0]?.line.text.slice(first.from) ?? '');
		return [
			{
				kind: isDoc ? ('kernel-doc' as const) : kind,
				place: isInner ? ('inner' as const) : isTail ? ('tail' as const) : ('own' as const),
				isInMacro: told.some(({line}) => line.isDirective),
				isOpened,
				isClosed,
				lines: told,
				text: told.map(({text}) => text).join('\n'),
			},
		];
	});

const starts = new WeakMap<Comment, readonly number[]>();

/** Where the words of each line begin in the text. */
const startsOf = (comment: Comment): readonly number[] => {
	const before = starts.get(comment);
	if (before !== undefined) return before;
	let at = 0;
	const found = comment.lines.map(({text}) => {
		const start = at;
		at += text.length + 1;
		return start;
	});
	starts.set(comment, found);
	return found;
};

/** The line of a comment that holds an offset of its text, and the column there; undefined outside. */
export const placeIn = (
	comment: Comment,
	offset: number,
): Readonly<{line: NewLine; column: number}> | undefined => {
	const found = startsOf(comment);
	let low = 0;
	let high = found.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((found[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	const inLine = offset - (found[low] ?? 0);
	const line = comment.lines[low];
	return line === undefined || inLine > line.text.length
		? undefined
		: {line: line.line, column: line.at + inLine};
};
