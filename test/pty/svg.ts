import type {Cell} from './cells.ts';
import {ground, paint} from './palette.ts';

/** Pixels. With taller lines, vertical borders would show gaps. */
const cellWidth = 8.4;
const lineHeight = 17;
const padding = 16;
const fontSize = 14;
const fonts = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace";

/** Cells next to each other that look the same. `width` is in cells. */
type Run = Readonly<{column: number; width: number; text: string; look: Cell}>;

const isAlike = (a: Cell, b: Cell) =>
	a.foreground === b.foreground &&
	a.background === b.background &&
	a.isBold === b.isBold &&
	a.isDim === b.isDim &&
	a.isItalic === b.isItalic &&
	a.isUnderlined === b.isUnderlined &&
	a.isInverse === b.isInverse;

const runsOf = (row: readonly Cell[]): readonly Run[] => {
	const runs: Run[] = [];
	let column = 0;
	for (const cell of row) {
		const last = runs.at(-1);
		// A wide character ends its run, so that a viewer's font cannot shift what follows.
		const joins = last !== undefined && isAlike(last.look, cell) && last.look.width === 1 && cell.width === 1;
		if (joins) runs[runs.length - 1] = {...last, width: last.width + 1, text: last.text + cell.text};
		else runs.push({column, width: cell.width, text: cell.text, look: cell});
		column += cell.width;
	}
	return runs;
};

const escapeText = (text: string) =>
	text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`).replaceAll(' ', '\u00A0');

/** At most one digit behind the point. */
const number = (value: number) => String(Math.round(value * 10) / 10);
const across = (cells: number) => number(cells * cellWidth);

const colours = ({foreground, background, isInverse}: Cell) => {
	const front = paint(foreground, 'foreground');
	const back = paint(background, 'background');
	return isInverse ? {front: back, back: front} : {front, back};
};

const backgroundOf = ({column, width, look}: Run, row: number) => {
	const {back} = colours(look);
	if (back === ground) return '';
	const place = `x="${number(padding + column * cellWidth)}" y="${padding + row * lineHeight}"`;
	return `<rect ${place} width="${across(width)}" height="${lineHeight}" fill="${back}"/>`;
};

/** Without blanks at both ends, unless they are underlined. */
const trimmed = (run: Run): Run => {
	if (run.look.isUnderlined) return run;
	const blanks = run.text.length - run.text.trimStart().length;
	const text = run.text.trim();
	const cut = run.text.length - text.length;
	return {...run, column: run.column + blanks, width: run.width - cut, text};
};

const textElement = (whole: Run, row: number) => {
	const {column, width, text, look} = trimmed(whole);
	if (text === '') return '';
	const attributes = [
		`x="${number(padding + column * cellWidth)}"`,
		`y="${padding + row * lineHeight + 13}"`,
		`textLength="${across(width)}"`,
		'lengthAdjust="spacingAndGlyphs"',
		`fill="${colours(look).front}"`,
		look.isBold ? 'font-weight="bold"' : '',
		look.isItalic ? 'font-style="italic"' : '',
		look.isDim ? 'opacity="0.65"' : '',
		look.isUnderlined ? 'text-decoration="underline"' : '',
	];
	return `<text ${attributes.filter(Boolean).join(' ')}>${escapeText(text)}</text>`;
};

/** A picture of a screen. The same screen always gives the same bytes. `title` is for those who cannot see it. */
export const svgOf = (rows: readonly (readonly Cell[])[], title: string): string => {
	const columns = Math.max(...rows.map(row => row.reduce((sum, cell) => sum + cell.width, 0)));
	const width = Math.ceil(columns * cellWidth) + 2 * padding;
	const height = rows.length * lineHeight + 2 * padding;
	const lines = rows.flatMap((row, index) => {
		const runs = runsOf(row);
		return [...runs.map(run => backgroundOf(run, index)), ...runs.map(run => textElement(run, index))];
	});
	return `${[
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
		`<title>${escapeText(title).replaceAll('\u00A0', ' ')}</title>`,
		`<rect width="${width}" height="${height}" rx="8" fill="${ground}"/>`,
		`<g font-family="${fonts}" font-size="${fontSize}">`,
		...lines.filter(line => line !== ''),
		'</g>',
		'</svg>',
	].join('\n')}\n`;
};
