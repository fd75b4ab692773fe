import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {editArea, manyLines} from '../../src/session/area-keys.ts';
import {undone} from '../../src/session/area-undo.ts';
import {type Key, type KeyName, typed} from '../../src/session/key.ts';
import {anArea, areaText, type TextArea} from '../../src/session/text-area.ts';
import {stopFrom} from '../../src/text/stops.ts';

const key = (name: KeyName): Key => ({name, text: ''});

/** A text with the caret where `|` stands. */
const at = (text: string): TextArea => {
	const before = text.slice(0, text.indexOf('|'));
	const row = before.split('\n').length - 1;
	return anArea(text.replace('|', ''), {row, at: before.length - before.lastIndexOf('\n') - 1});
};

const drawn = (area: TextArea) =>
	area.lines
		.map((line, row) =>
			row === area.caret.row ? `${line.slice(0, area.caret.at)}|${line.slice(area.caret.at)}` : line,
		)
		.join('\n');

const press = (area: TextArea, ...keys: readonly Key[]) =>
	keys.reduce((now, each) => editArea(now, each) ?? now, area);

const write = (text: string) => [...text].map(typed);

describe('a text being edited', () => {
	it.each<readonly [string, string, readonly Key[], string]>([
		['typing', 'a|c', [typed('b')], 'ab|c'],
		['a new line', 'a|c', [key('Enter')], 'a\n|c'],
		['a new line below an indented one', '\tfoo|', [key('Enter')], '\tfoo\n\t|'],
		['a new line in a list', ' - foo|', [key('Enter')], ' - foo\n   |'],
		['a new line in a numbered list', '10. foo|', [key('Enter')], '10. foo\n    |'],
		['a new line in a quote', '> foo|', [key('Enter')], '> foo\n> |'],
		['a new line below nothing but indentation', '  foo\n  |', [key('Enter')], '  foo\n\n|'],
		['a new line before the indentation', '|  foo', [key('Enter')], '\n|  foo'],
		['no indentation behind a word with a dash', 'a - b|', [key('Enter')], 'a - b\n|'],
		['backspace', 'a👩‍💻|', [key('Backspace')], 'a|'],
		['backspace at the start of a line', 'a\n|b', [key('Backspace')], 'a|b'],
		['backspace at the start', '|a', [key('Backspace')], '|a'],
		['delete', 'a|🇩🇪b', [key('Delete')], 'a|b'],
		['delete at the end of a line', 'a|\nb', [key('Ctrl+d')], 'a|b'],
		['left over a line end', 'a\n|b', [key('Left')], 'a|\nb'],
		['right over a line end', 'a|\nb', [key('Right')], 'a\n|b'],
		['right over a wide character', '|漢字', [key('Ctrl+f')], '漢|字'],
		['down through a short line', 'abcde|f\na\nabcdef', [key('Down'), key('Down')], 'abcdef\na\nabcde|f'],
		['up by what is seen, not by what is stored', '漢字x\nabcd|', [key('Up')], '漢字|x\nabcd'],
		['up from the first line', 'ab|c', [key('Up')], '|abc'],
		['down from the last line', 'a|bc', [key('Down')], 'abc|'],
		['home and end', 'a|b\nc', [key('Home'), typed('x'), key('Ctrl+e'), typed('y')], 'xaby|\nc'],
		['the start of the text', 'a\nb|', [key('Ctrl+Home')], '|a\nb'],
		['the end of the text', '|a\nb', [key('Ctrl+End')], 'a\nb|'],
		['ten lines', `|${'x\n'.repeat(12)}`, [key('PageDown')], `${'x\n'.repeat(10)}|x\nx\n`],
		['a word back', 'one two  |', [key('Ctrl+Left')], 'one |two  '],
		['a word on', 'one| two', [key('Alt+f')], 'one two|'],
		['a word back over a line end', 'one\n|two', [key('Alt+b')], 'one|\ntwo'],
		['cutting a word', 'one two|', [key('Ctrl+w')], 'one |'],
		['cutting the word behind', '|one two', [key('Alt+d')], '| two'],
		['cutting to the start', 'one t|wo', [key('Ctrl+u')], '|wo'],
		['cutting lines', '|a\nb', [key('Ctrl+k'), key('Ctrl+k')], '|b'],
		[
			'what was cut in a row is one piece',
			'|a\nb',
			[...write(''), key('Ctrl+k'), key('Ctrl+k'), key('End'), key('Ctrl+y')],
			'ba\n|',
		],
		[
			'words cut backwards keep their order',
			'a b c|',
			[key('Ctrl+w'), key('Ctrl+w'), key('Ctrl+y')],
			'a b c|',
		],
		['a paste of lines', 'a|d', [typed('b\r\n\tc\u001b[A')], 'ab\n\tc[A|d'],
		['taking back a paste at once', 'a|d', [typed('one\ntwo three\nfour'), key('Alt+u')], 'a|d'],
		['taking back word by word', '|', [...write('one two'), key('Ctrl+_')], 'one |'],
		['doing it again', '|', [...write('one two'), key('Ctrl+_'), key('Ctrl+_'), key('Ctrl+r')], 'one |'],
		['taking back what was erased', 'one|', [key('Backspace'), key('Backspace'), key('Ctrl+_')], 'one|'],
		['typing elsewhere apart', '|b', [typed('a'), key('End'), typed('c'), key('Ctrl+_')], 'ab|'],
	])('%s', (_, before, keys, after) => {
		expect(drawn(press(at(before), ...keys))).toBe(after);
	});

	it('leaves other keys to others', () => {
		for (const name of ['Esc', 'Tab', 'Shift+Tab', 'Ctrl+s', 'Alt+Enter', 'other'] as const) {
			expect(editArea(anArea('x'), key(name))).toBeUndefined();
		}
	});

	it('takes a paste of a megabyte and every key after it without losing time', () => {
		const line = `${'word '.repeat(14)}end\n`;
		const text = line.repeat(Math.floor(2 ** 20 / line.length));
		for (const pasted of [text, text.replaceAll('\n', ' ')]) {
			const started = performance.now();
			let area = press(anArea('before\nafter'), typed(pasted));
			for (let turn = 0; turn < 50; turn++) {
				area = press(area, typed('x'), key('Backspace'), key('Up'), key('Ctrl+Left'), key('Down'));
			}
			expect(areaText(area)).toHaveLength(pasted.length + 12);
			expect(performance.now() - started).toBeLessThan(5000);
		}
	});
});

const names: readonly KeyName[] = [
	...([
		'Up',
		'Down',
		'Left',
		'Right',
		'PageUp',
		'PageDown',
		'Home',
		'End',
		'Enter',
		'Backspace',
		'Delete',
	] as const),
	...(['Ctrl+Home', 'Ctrl+End', 'Ctrl+Left', 'Ctrl+Right', 'Ctrl+w', 'Alt+d', 'Ctrl+u', 'Ctrl+k'] as const),
	...(['Ctrl+y', 'Alt+u', 'Ctrl+r', 'Esc', 'Tab'] as const),
];
const aPiece = fc.oneof(
	fc.constantFrom(
		'a',
		' ',
		'b',
		'- ',
		'> ',
		'\t',
		'é',
		'e\u0301',
		'\u0301',
		'漢',
		'👩‍💻',
		'🇩🇪',
		'x\ny',
		'\r\n',
	),
	fc.string({unit: 'grapheme', maxLength: 4}),
);
const aKey: fc.Arbitrary<Key> = fc.oneof(fc.constantFrom(...names).map(key), aPiece.map(typed));
const aText = fc.array(aPiece, {maxLength: 12}).map(pieces => manyLines(pieces.join('')));

/** The text and the caret in it as one number: what a key does said without any lines. */
type Model = Readonly<{text: string; at: number}>;
const modelOf = (area: TextArea): Model => ({
	text: areaText(area),
	at: area.lines.slice(0, area.caret.row).join('\n').length + (area.caret.row > 0 ? 1 : 0) + area.caret.at,
});

const segments = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const lastOf = (text: string) => [...segments.segment(text)].at(-1)?.segment ?? '';

describe('any keys', () => {
	it('never throw, keep the caret between characters, and are taken back to the first text', () => {
		fc.assert(
			fc.property(aText, fc.array(aKey, {maxLength: 40}), (text, keys) => {
				let area = anArea(text);
				for (const each of keys) {
					area = press(area, each);
					const {row, at: place} = area.caret;
					const line = area.lines[row] ?? '';
					expect(area.lines).toEqual(areaText(area).split('\n'));
					expect(stopFrom(line, place)).toBe(place);
				}
				while (area.past !== undefined) area = undone(area);
				expect(areaText(area)).toBe(text);
				const last = keys.reduce((now, each) => press(now, each), anArea(text));
				while (area.future !== undefined) area = press(area, key('Ctrl+r'));
				// What was taken back among the keys is not done again by going on to the end.
				if (last.future === undefined) expect(areaText(area)).toBe(areaText(last));
			}),
			{numRuns: 300},
		);
	});

	it('write and erase where the caret is, and nowhere else', () => {
		fc.assert(
			fc.property(aText, fc.array(aKey, {maxLength: 20}), aPiece, (text, keys, piece) => {
				const area = press(anArea(text), ...keys);
				const {text: whole, at: place} = modelOf(area);
				const before = whole.slice(0, place);
				const after = whole.slice(place);
				expect(areaText(press(area, typed(piece)))).toBe(before + manyLines(piece) + after);
				expect(areaText(press(area, key('Backspace')))).toBe(
					before.slice(0, before.length - lastOf(before).length) + after,
				);
				for (const name of ['Left', 'Right', 'Up', 'Down', 'Home', 'End', 'Ctrl+Left', 'PageUp'] as const) {
					expect(areaText(press(area, key(name)))).toBe(whole);
				}
			}),
			{numRuns: 300},
		);
	});

	it('never let a control character in but line ends and tabs', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), text => {
				expect(manyLines(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
			}),
		);
	});
});
