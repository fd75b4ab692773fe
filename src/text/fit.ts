import stringWidth from 'string-width';

const plain = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** Columns the text takes in a terminal. */
export const widthOf = (text: string): number => (plain.test(text) ? text.length : stringWidth(text));

/** The text's user-perceived characters. */
export const charactersOf = (text: string): readonly string[] =>
	plain.test(text) ? [...text] : Array.from(graphemes.segment(text), part => part.segment);

/** As much of the text as goes into `columns`, with `…` where something was cut. */
export const cutTo = (text: string, columns: number): string => {
	if (columns <= 0) return '';
	if (widthOf(text) <= columns) return text;
	let taken = '';
	let width = 0;
	for (const character of charactersOf(text)) {
		width += widthOf(character);
		if (width > columns - 1) break;
		taken += character;
	}
	return `${taken}…`;
};

/** The text in exactly `columns`: cut or filled with spaces. */
export const column = (text: string, columns: number): string => {
	const cut = cutTo(text, columns);
	return cut + ' '.repeat(Math.max(0, columns - widthOf(cut)));
};

/** The text broken into lines of at most `columns`, at spaces where there are some. */
export const wrap = (text: string, columns: number): readonly string[] => {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (widthOf(longer) <= columns || line === '') line = longer;
		else {
			lines.push(line);
			line = word;
		}
	}
	lines.push(line);
	return lines.flatMap(each => chop(each, columns));
};

/** The text broken into at most `most` lines; where it has more, the last of them ends in `…`. */
export const wrapTo = (text: string, columns: number, most: number): readonly string[] => {
	const lines = wrap(text, columns);
	if (lines.length <= most) return lines;
	return most < 1 ? [] : [...lines.slice(0, most - 1), cutTo(lines.slice(most - 1).join(' '), columns)];
};

/** Columns below which words stand alone; a terminal that says it has none has not said anything. */
const fewest = 20;

/** Sentences broken between words to go into the columns. What is indented is meant to be copied, and stays whole. */
export const wrapSentences = (lines: readonly string[], columns: number | undefined): readonly string[] =>
	columns === undefined || columns < fewest
		? lines
		: lines.flatMap(line => (line.startsWith(' ') || line === '' ? [line] : wrap(line, columns)));

const chop = (line: string, columns: number): readonly string[] => {
	if (columns < 1 || widthOf(line) <= columns) return [line];
	const parts: string[] = [];
	let part = '';
	for (const character of charactersOf(line)) {
		if (widthOf(part + character) > columns && part !== '') {
			parts.push(part);
			part = '';
		}
		part += character;
	}
	return [...parts, part];
};

/** Where a line is broken to go into `columns`: stretches of it, by characters from and to (exclusive), at least one. Nothing is lost. */
export const wrapSpans = (line: string, columns: number): readonly Readonly<{from: number; to: number}>[] => {
	const spans: {from: number; to: number}[] = [];
	let from = 0;
	while (widthOf(line.slice(from)) > Math.max(1, columns)) {
		const part = chop(line.slice(from), columns)[0] ?? '';
		const blank = part.lastIndexOf(' ');
		const to =
			from + (blank > 0 && part.slice(0, blank).trim() !== '' ? blank + 1 : Math.max(1, part.length));
		spans.push({from, to});
		from = to;
	}
	return [...spans, {from, to: line.length}];
};
