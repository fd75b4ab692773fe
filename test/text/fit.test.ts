import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {column, cutTo, widthOf, wrap, wrapSentences} from '../../src/text/fit.ts';
import {age, listed, plural} from '../../src/text/plural.ts';

describe('fit', () => {
	it.each([
		['short', 10, 'short'],
		['exactly', 7, 'exactly'],
		['too long', 5, 'too …'],
		['漢字漢字', 5, '漢字…'],
		['x', 0, ''],
	])('fits %j into %i columns', (text, columns, fitted) => {
		expect(cutTo(text, columns)).toBe(fitted);
	});

	it('never takes more than it may, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), fc.nat(40), (text, columns) => {
				expect(widthOf(cutTo(text, columns))).toBeLessThanOrEqual(columns);
				expect(widthOf(column(text, columns))).toBe(columns);
			}),
		);
	});

	it('wraps at spaces and cuts what has none', () => {
		expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
		expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
	});

	it('says numbers, lists and ages in words', () => {
		expect(plural(1, 'patch', 'patches')).toBe('1 patch');
		expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
		expect(age(0, 3599)).toBe('under an hour old');
		expect(age(0, 3600)).toBe('1 hour old');
		expect(age(0, 47 * 3600)).toBe('1 day old');
		expect(age(0, 86_400 * 3)).toBe('3 days old');
	});
});

it('breaks sentences between words, and leaves commands whole', () => {
	const lines = ['one two three four five', '  command --with=options', ''];
	expect(wrapSentences(lines, 20)).toEqual(['one two three four', 'five', '  command --with=options', '']);
	expect(wrapSentences(lines, undefined)).toEqual(lines);
	expect(wrapSentences(lines, 0)).toEqual(lines);
});
