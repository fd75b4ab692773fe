/** The part of a comment on one line: columns from 0, `to` exclusive, with the signs of the comment. */
export type Stretch = Readonly<{index: number; from: number; to: number}>;

/** A comment as it lies in lines. `isOpened` and `isClosed`: its start and its end are among them. */
export type RawComment = Readonly<{
	kind: 'block' | 'line';
	stretches: readonly Stretch[];
	isOpened: boolean;
	isClosed: boolean;
}>;

/** C text taken apart: the lines with comments and what is in quotes as blanks, column for column, and the comments. */
export type Lexed = Readonly<{codes: readonly string[]; comments: readonly RawComment[]}>;

type Open = {kind: 'block' | 'line'; stretches: Stretch[]; isOpened: boolean; isClosed: boolean};

const mark = /\/[*/]|["']/g;
const restOfString = /(?:\\.|[^"\\])*"?/y;
const character = /'(?:\\[^\n']+|\\'|[^'\\])'/y;

/** The text in quotes that starts at `at`, with blanks for what is between them; a lone `'` is itself. */
const quotation = (text: string, at: number): string => {
	const pattern = text[at] === '"' ? restOfString : character;
	pattern.lastIndex = text[at] === '"' ? at + 1 : at;
	const found = pattern.exec(text)?.[0];
	if (found === undefined) return "'";
	const length = text[at] === '"' ? found.length + 1 : found.length;
	return length < 2 ? (text[at] ?? '') : text[at] + ' '.repeat(length - 2) + text.charAt(at + length - 1);
};

const lexFrom = (lines: readonly string[], startsInComment: boolean): Lexed => {
	const comments: Open[] = [];
	const begin = (kind: Open['kind'], isOpened: boolean): Open => {
		const comment: Open = {kind, stretches: [], isOpened, isClosed: kind === 'line'};
		comments.push(comment);
		return comment;
	};
	let open = startsInComment ? begin('block', false) : undefined;
	const codes = lines.map((text, index) => {
		let code = '';
		let at = 0;
		while (at < text.length || (open !== undefined && at === 0)) {
			if (open !== undefined) {
				const isStart = open.stretches.length === 0 && open.isOpened;
				const end = text.indexOf('*/', isStart ? at + 2 : at);
				const to = end === -1 ? text.length : end + 2;
				open.stretches.push({index, from: at, to});
				code += ' '.repeat(to - at);
				at = to;
				if (end === -1) break;
				open.isClosed = true;
				open = undefined;
				continue;
			}
			mark.lastIndex = at;
			const found = mark.exec(text);
			if (found === null) return at === 0 ? text : code + text.slice(at);
			code += text.slice(at, found.index);
			at = found.index;
			if (found[0] === '//') {
				begin('line', true).stretches.push({index, from: at, to: text.length});
				break;
			}
			if (found[0] === '/*') {
				open = begin('block', true);
			} else {
				const quoted = quotation(text, at);
				code += quoted;
				at += quoted.length;
			}
		}
		return code;
	});
	return {codes, comments};
};

/** Whether all of the lines look like the inside of a comment. */
const isAllInside = (lines: readonly string[]): boolean =>
	lines.every(line => line.trim() === '' || /^\s*\*(?:\s|$)/.test(line)) &&
	lines.some(line => line.trim() !== '');

/** Takes lines out of a C file apart. They may start inside a comment: an end without a start before it shows that. */
export const lexLines = (lines: readonly string[]): Lexed => {
	const lexed = lexFrom(lines, false);
	const [first] = lexed.comments;
	const firstLine = first?.stretches[0]?.index ?? lines.length - 1;
	const hasLooseEnd = lexed.codes.slice(0, firstLine + 1).some(code => code.includes('*/'));
	const isInside = hasLooseEnd || (first === undefined && isAllInside(lines));
	return isInside ? lexFrom(lines, true) : lexed;
};
