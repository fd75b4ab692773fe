import fc from 'fast-check';
import {render} from 'ink-testing-library';
import {describe, expect, it} from 'vitest';
import {caretColumn, cutFor, type Flag, piecesOf, topFor} from '../../components/area-line.ts';
import {Looks, marksFor} from '../../components/looks.tsx';
import {TextArea} from '../../components/text-area.tsx';
import {charactersOf, widthOf} from '../../src/text/fit.ts';

const lines = [
	'KVM: x86: Fix it',
	'',
	`${'word '.repeat(15)}`.trimEnd(),
	`${'long '.repeat(20)}`.trimEnd(),
	'a\u001b[2Jb\u202ec',
	'漢字 and 👩‍💻',
];
const flags: readonly Flag[] = [
	{line: 0, from: 0, to: 4, role: 'attention'},
	{line: 2, from: 5, to: 9, role: 'text'},
];

const frameOf = (
	width: number,
	height: number,
	{
		isUnicode = true,
		caret = {row: 0, at: 0},
	}: Partial<{isUnicode: boolean; caret: {row: number; at: number}}> = {},
) => {
	const {lastFrame, unmount} = render(
		<Looks value={marksFor(isUnicode)}>
			<TextArea
				lines={lines}
				caret={caret}
				flags={flags}
				width={width}
				height={height}
				place={{x: 0, y: 0}}
			/>
		</Looks>,
	);
	const frame = (lastFrame() ?? '').split('\n');
	unmount();
	return frame;
};

describe('a text area', () => {
	it.each([
		[58, 6],
		[78, 12],
		[82, 30],
	])('fits into %i columns and %i rows', (width, height) => {
		const frame = frameOf(width, height);
		expect(frame.length).toBeLessThanOrEqual(height);
		for (const line of frame) expect(widthOf(line)).toBeLessThanOrEqual(width);
	});

	it('has a ruler behind 75 columns where there is room, and marks what goes on', () => {
		const frame = frameOf(80, 6);
		expect(frame.slice(0, 3).map(line => line.indexOf('│'))).toEqual([77, 77, 77]);
		expect(frame[3]?.endsWith('…')).toBe(true);
		expect(frame[5]).toContain('│');
		expect(widthOf(frame[5]?.slice(0, frame[5].indexOf('│')) ?? '')).toBe(77);
		expect(frameOf(70, 6).join('')).not.toContain('│');
	});

	it('marks lines with findings without any colour, and in ASCII', () => {
		expect(frameOf(80, 6).map(line => line[0])).toEqual(['!', ' ', '~', ' ', ' ', ' ']);
		const plain = frameOf(80, 6, {isUnicode: false});
		expect(plain[0]).toContain('|');
		expect(plain[0]).not.toContain('│');
	});

	it('names control characters', () => {
		expect(frameOf(80, 6)[4]).toContain('a␛[2Jb<U+202E>c');
	});

	it('draws the rows around the caret', () => {
		expect(frameOf(80, 2, {caret: {row: 5, at: 0}}).join('\n')).toContain('漢字');
		expect(frameOf(80, 2, {caret: {row: 5, at: 0}}).join('\n')).not.toContain('KVM');
	});

	it('shows the end of a long line when the caret is there', () => {
		const frame = frameOf(40, 6, {caret: {row: 3, at: 99}});
		expect(frame[3]).toMatch(/^ {2}….*long$/);
		expect(frame[2]?.startsWith('  word')).toBe(false);
		expect(frame[2]?.slice(2)).toMatch(/^word/);
	});
});

const aLine = fc
	.array(fc.constantFrom('a', 'bc ', '漢', '👩‍💻', '\t', '\u001b', 'e\u0301', '\u200b'), {maxLength: 80})
	.map(parts => parts.join(''));

describe('a line of a text area', () => {
	it('is never wider than its room, and the caret is in it', () => {
		fc.assert(
			fc.property(aLine, fc.nat(), fc.integer({min: 16, max: 90}), (line, place, width) => {
				const characters = charactersOf(line);
				const at = characters.slice(0, place % (characters.length + 1)).join('').length;
				const cut = cutFor(line, at, width);
				const {pieces, columns} = piecesOf(line, [{line: 0, from: 3, to: 9, role: 'attention'}], cut, width);
				const text = pieces.map(piece => piece.text).join('');
				expect(columns).toBeLessThanOrEqual(width);
				expect(widthOf(text)).toBe(columns);
				expect(caretColumn(line, at, cut)).toBeGreaterThanOrEqual(0);
				expect(caretColumn(line, at, cut)).toBeLessThan(width);
			}),
			{numRuns: 500},
		);
	});

	it('underlines the very letters', () => {
		const flag: Flag = {line: 0, from: 2, to: 4, role: 'attention'};
		expect(piecesOf('a we b', [flag], {from: 0, isCutBefore: false}, 20).pieces).toEqual([
			{text: 'a ', role: undefined},
			{text: 'we', role: 'attention'},
			{text: ' b', role: undefined},
		]);
	});
});

describe('the first row', () => {
	it('moves only as far as the caret asks for', () => {
		expect(topFor(3, 5, 20, 6)).toBe(3);
		expect(topFor(3, 2, 20, 6)).toBe(2);
		expect(topFor(3, 9, 20, 6)).toBe(4);
		expect(topFor(3, 1, 4, 6)).toBe(0);
	});
});
