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

/** The line of a comment that holds an offset of its text, and the column there; undefined outside. */
export const placeIn = (
	{lines}: Comment,
	offset: number,
): Readonly<{line: NewLine; column: number}> | undefined => {
	let at = 0;
	for (const {line, text, at: column} of lines) {
		if (offset <= at + text.length) return {line, column: column + offset - at};
		at += text.length + 1;
	}
	return undefined;
};
