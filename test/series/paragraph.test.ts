import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fillText} from '../../src/series/paragraph.ts';

const words = (count: number) => Array(count).fill('word').join(' ');

describe('fillText', () => {
	it.each([
		['leaves what fits', 'one\ntwo\n\nthree', 'one\ntwo\n\nthree'],
		['fills a whole paragraph with one wide line', `${words(4)}\nshort`, 'word word\nword word\nshort'],
		['leaves other paragraphs alone', `a\nb\n\n${words(3)}`, 'a\nb\n\nword word\nword'],
		['keeps blank lines', 'a\n\n\nb', 'a\n\n\nb'],
		['keeps list items apart', `- ${words(2)}\n- one`, '- word\nword\n- one'],
		['keeps indented lines whole', `  ${words(3)}`, `  ${words(3)}`],
		['keeps a long word whole', 'https://example.org/a/b/c', 'https://example.org/a/b/c'],
		['drops blanks at the ends of lines', 'one  \ntwo ', 'one\ntwo'],
	])('%s', (_, text, filled) => {
		expect(fillText(text, 10)).toBe(filled);
	});

	it('changes no word and fills what it filled no further', () => {
		const texts = fc
			.array(fc.constantFrom('word', 'a', '\n', '\n\n', 'longerword', 'end.'))
			.map(parts => parts.join(' '));
		fc.assert(
			fc.property(texts, text => {
				const filled = fillText(text, 20);
				expect(filled.split(/\s+/)).toEqual(text.trimEnd().split(/\s+/));
				expect(fillText(filled, 20)).toBe(filled);
			}),
		);
	});
});
