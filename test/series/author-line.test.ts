import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {authorLine, isSameAuthor, readAuthorLine} from '../../src/series/author-line.ts';
import type {Ident} from '../../src/series/commit.ts';

const ann: Ident = {name: 'Ann Example', mail: 'ann@example.org', when: 1_700_000_000, zone: '+0100'};

const read = (text: string, before: Ident = ann) => {
	const result = readAuthorLine(text, before);
	return 'author' in result ? result.author : result.refused;
};

describe('a line with author and date', () => {
	it('reads as a person writes', () => {
		expect(authorLine(ann)).toBe('Ann Example <ann@example.org> 2023-11-14 23:13:20 +0100');
	});

	it.each([
		['Bob <bob@example.org>', {...ann, name: 'Bob', mail: 'bob@example.org'}],
		['Ann Example <ann@example.org> 2030-01-31 14:05:00 +0100', {...ann, when: 1_896_095_100}],
		['Ann Example <ann@example.org> 2030-01-31T13:05Z', {...ann, when: 1_896_095_100, zone: '+0000'}],
		['Ann Example <ann@example.org> 2030-01-31 05:35 -07:30', {...ann, when: 1_896_095_100, zone: '-0730'}],
		[
			'  J\u00fcrgen   <j@example.org>   @5 +0000 ',
			{name: 'J\u00fcrgen', mail: 'j@example.org', when: 5, zone: '+0000'},
		],
	])('is taken: %s', (text, author) => {
		expect(read(text)).toEqual(author);
	});

	it.each([
		['', /It has to read/],
		['Ann Example', /It has to read/],
		['Ann <ann@example.org', /It has to read/],
		['Ann <<ann@example.org>>', /It has to read/],
		['<ann@example.net>', 'The name is missing.'],
		['Ann <ann>', '"ann" is no address like name@example.org.'],
		['Ann <ann @example.org>', /is no address/],
		['A\u200bnn <ann@example.org>', /cannot be seen/],
		['Ann <ann@example.org> yesterday', '"yesterday" is no date like 2030-01-31 14:05:00 +0100.'],
		['Ann <ann@example.org> 2030-01-31 14:05:00', /is no date/],
		['Ann <ann@example.org> 2030-06-31 14:05:00 +0100', /no calendar has/],
		['Ann <ann@example.org> 2030-06-30 25:05:00 +0100', /no calendar has/],
		['Ann <ann@example.org> 1960-06-30 12:05:00 +0100', /before 1970/],
		['Ann <ann@example.org> 2030-06-30 12:05:00 +9900', /is no date/],
		['Ann <ann@example.org> @99999999999999 +0000', /is no date/],
	])('is refused in a sentence: %s', (text, says) => {
		expect(read(text)).toMatch(says);
	});

	it('gives the same author back where it was not changed, however odd', () => {
		const anyIdent = fc.record({
			name: fc.string().map(text => text.replace(/[<>\n\0]/g, '').trim()),
			mail: fc.string().map(text => text.replace(/[<>\n\0]/g, '')),
			when: fc.integer({min: -1e12, max: 1e13}),
			zone: fc.constantFrom('+0000', '-0730', '+1400', '', '-0000', '+051800', '+9999'),
		});
		fc.assert(
			fc.property(anyIdent, ident => {
				const again = read(authorLine(ident), ident);
				expect(typeof again === 'object' && isSameAuthor(again, ident)).toBe(true);
			}),
		);
		fc.assert(
			fc.property(
				fc.integer({min: 0, max: 253_402_000_000}),
				fc.constantFrom('+0100', '-0730'),
				(when, zone) => {
					const local = when + (zone === '+0100' ? 3600 : -27_000);
					fc.pre(local >= 0);
					expect(read(authorLine({...ann, when, zone}))).toEqual({...ann, when, zone});
				},
			),
		);
	});
});
