import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Key, type KeyName, typed} from '../../src/session/key.ts';
import {aLine, editLine, lineText, oneLine} from '../../src/session/line.ts';

const key = (name: KeyName): Key => ({name, text: ''});
const press = (text: string, ...keys: readonly Key[]) =>
	keys.reduce((line, each) => editLine(line, each) ?? line, aLine(text));

describe('a line', () => {
	it.each([
		['typing at the end', 'ab', [typed('c')], 'abc'],
		['typing in the middle', 'ac', [key('Left'), typed('b')], 'abc'],
		['typing at the start', 'bc', [key('Home'), typed('a')], 'abc'],
		['backspace over an emoji', 'a👩‍💻', [key('Backspace')], 'a'],
		['delete under the caret', 'abc', [key('Home'), key('Delete')], 'bc'],
		['a word back', 'one two  ', [key('Ctrl+w')], 'one '],
		['all before the caret', 'one two', [key('Left'), key('Ctrl+u')], 'o'],
		['all behind the caret', 'abc', [key('Home'), key('Right'), key('Ctrl+k')], 'a'],
		['home and end', 'b', [key('Ctrl+a'), typed('a'), key('Ctrl+e'), typed('c')], 'abc'],
		['a paste of lines', '', [typed('one\r\n\ttwo\u001b[A')], 'one two[A'],
	])('edits by %s', (_, text, keys, result) => {
		expect(lineText(press(text, ...keys))).toBe(result);
	});

	it('leaves other keys to others', () => {
		for (const name of ['Enter', 'Esc', 'Tab', 'Up', 'other'] as const) {
			expect(editLine(aLine('x'), key(name))).toBeUndefined();
		}
	});

	it('never holds a line end or a control character', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), text => {
				expect(oneLine(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
			}),
		);
	});

	it('keeps every letter that was typed, however fast', () => {
		fc.assert(
			fc.property(fc.array(fc.string({unit: 'grapheme-ascii', minLength: 1, maxLength: 1})), letters => {
				expect(lineText(press('', ...letters.map(typed)))).toBe(letters.join(''));
			}),
		);
	});
});
