import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createKeyParser, type KeyEvent, pasteLimit} from '../../../src/tools/terminal/key-parser.ts';

const parse = (chunks: readonly string[]): readonly KeyEvent[] => {
	const parser = createKeyParser();
	return [...chunks.flatMap(chunk => parser.feed(chunk)), ...parser.settle()];
};

const keysOf = (text: string) => parse([text]).map(event => (event.kind === 'key' ? event.sequence : event));

describe('keys', () => {
	it.each<[string, string, readonly string[]]>([
		['letters one by one', 'jj', ['j', 'j']],
		['letters of any script', 'é漢🎉', ['é', '漢', '🎉']],
		['an arrow', '\x1b[A', ['\x1b[A']],
		['an arrow with Shift', '\x1b[1;2A', ['\x1b[1;2A']],
		['an arrow in application mode', '\x1bOA', ['\x1bOA']],
		['Shift+Tab', '\x1b[Z', ['\x1b[Z']],
		['Escape, when nothing follows', '\x1b', ['\x1b']],
		['Escape twice', '\x1b\x1b', ['\x1b', '\x1b']],
		['Escape before an arrow', '\x1b\x1b[B', ['\x1b', '\x1b[B']],
		['Alt with a letter', '\x1bf', ['\x1bf']],
		['Ctrl-C behind Escape', '\x1b\x03', ['\x1b', '\x03']],
		['Ctrl-C inside something begun', '\x1b[1;\x03', ['\x03']],
		['Enter, Tab and Backspace', '\r\t\x7f\b', ['\r', '\t', '\x7f', '\b']],
		['an arrow behind text', 'ab\x1b[Dc', ['a', 'b', '\x1b[D', 'c']],
	])('are told apart: %s', (_, sent, keys) => {
		expect(keysOf(sent)).toEqual(keys);
	});

	it.each([
		['Ctrl+F1, which Ink throws for', '\x1b[1;5P'],
		['reports of focus', '\x1b[I\x1b[O'],
		['reports of the mouse', '\x1b[<0;10;5M\x1b[<0;10;5m'],
		['reports of the mouse, old style', '\x1b[M !!'],
		['the answer to who are you', '\x1b[?62;22c'],
		['an answer about colours', '\x1b]11;rgb:0000/0000/0000\x07'],
		['an answer about the clipboard', `\x1b]52;c;${'A'.repeat(5000)}\x1b\\`],
		['an answer in DCS', '\x1bP1+r544e\x1b\\'],
		['function keys of the Linux console', '\x1b[[A'],
		['what is not UTF-8', '\uFFFD'],
		['C1 controls and NUL', '\x9b\x00\x1c'],
		['something begun', '\x1b[1;'],
		['the end of a paste that never began', '\x1b[201~'],
	])('are not: %s', (_, sent) => {
		expect(keysOf(`${sent}`)).toEqual([]);
	});
});

describe('pastes', () => {
	const paste = (text: string) => `\x1b[200~${text}\x1b[201~`;

	it('come as one event with line ends as \\n and without controls', () => {
		expect(parse([`a${paste('one\r\ntwo\rthree\x1b]52;c;QQ==\x07\x03\tx')}b`])).toEqual([
			{kind: 'key', sequence: 'a'},
			{kind: 'paste', text: 'one\ntwo\nthree]52;c;QQ==\tx'},
			{kind: 'key', sequence: 'b'},
		]);
	});

	it('are cut at the limit, and the keys after them still count', () => {
		const events = parse([`${paste('x'.repeat(pasteLimit + 10))}q`]);
		expect(events.map(event => (event.kind === 'paste' ? event.text.length : event.sequence))).toEqual([
			pasteLimit,
			'q',
		]);
	});

	it('that lost their end are given up to the caller', () => {
		const parser = createKeyParser();
		expect(parser.feed('\x1b[200~abc')).toEqual([]);
		expect(parser.settle()).toEqual([]);
		expect(parser.isPasting()).toBe(true);
		expect(parser.endPaste()).toEqual([{kind: 'paste', text: 'abc'}]);
		expect(parser.feed('d\x1b[201~')).toEqual([{kind: 'key', sequence: 'd'}]);
	});
});

const piece = fc.oneof(
	fc.constantFrom(
		'j',
		'é',
		'🎉',
		'\r',
		'\x7f',
		'\x03',
		'\x1b[A',
		'\x1b[1;5C',
		'\x1bOP',
		'\x1b[Z',
		'\x1bf',
		'\x1b[6~',
	),
	fc.constantFrom(
		'\x1b[1;5P',
		'\x1b[<0;1;1M',
		'\x1b]11;x\x07',
		'\x1bPx\x1b\\',
		'\x1b[I',
		'\x1b',
		'\x1b[',
		'\x00',
	),
	fc.constantFrom('\x1b[200~one\rtwo\x1b[201~', '\x1b[200~\x1b[201~', '\x1b[200~x\x1b[A~\x1b[201~'),
	fc.string({unit: 'grapheme', maxLength: 5}),
);

describe('any keys', () => {
	it('are the same in whatever pieces they come', () => {
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 12}), fc.array(fc.nat(80), {maxLength: 12}), (pieces, cuts) => {
				const characters = [...pieces.join('')];
				const places = [0, ...cuts.map(cut => cut % (characters.length + 1)).sort((a, b) => a - b)];
				const chunks = places.map((place, index) =>
					characters.slice(place, places[index + 1] ?? characters.length).join(''),
				);
				expect(parse(chunks)).toEqual(parse([characters.join('')]));
			}),
			{numRuns: 2000},
		);
	});
});
