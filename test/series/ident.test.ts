import fc from 'fast-check';
import {expect, test} from 'vitest';
import {formatIdent, parseIdent} from '../../src/series/ident.ts';

const word = fc.stringMatching(/^[^\s<>\0-\x20](?:[^<>\0-\x1f]*[^\s<>\0-\x20])?$/);

test('what is written is read again', () => {
	fc.assert(
		fc.property(
			fc.record({
				name: fc.oneof(fc.constant(''), word),
				mail: fc.oneof(fc.constant(''), word),
				when: fc.integer({min: -(2 ** 33), max: 2 ** 40}),
				zone: fc.stringMatching(/^[+-]\d{4}$/),
			}),
			ident => {
				expect(parseIdent(formatIdent(ident))).toEqual(ident);
			},
		),
	);
});

test.each([
	['A U Thor <a@example.org> 1700000000 +0200', ['A U Thor', 'a@example.org', 1700000000, '+0200']],
	['<a@example.org> 1 -0000', ['', 'a@example.org', 1, '-0000']],
	['A <> -5 +0000', ['A', '', -5, '+0000']],
	['A <a@example.org>', ['A', 'a@example.org', 0, '']],
	['A <a@example.org> 12', ['A', 'a@example.org', 12, '']],
	['A <b <a@example.org>> 12 +0000', ['A', 'b <a@example.org>', 12, '+0000']],
	['nothing at all', ['nothing at all', '', 0, '']],
	['', ['', '', 0, '']],
])('old history may say %j', (text, [name, mail, when, zone]) => {
	expect(parseIdent(text)).toEqual({name, mail, when, zone});
});
