import {execFileSync} from 'node:child_process';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {quoteCommand, quoteWord} from '../../src/series/shell-quote.ts';

const nasty = fc.constantFrom(
	"'",
	'"',
	'$HOME',
	'`id`',
	'\\',
	' ',
	'\n',
	'\t',
	'!',
	'*',
	'~',
	'=',
	'-',
	'#',
	';',
	'&',
	'|',
	'(',
	'ä',
	'🙂',
	'%s',
	'',
);
const aWord = fc
	.oneof(
		fc.array(nasty).map(parts => parts.join('')),
		fc.string({unit: 'grapheme'}),
	)
	.map(word => word.replaceAll('\0', ''));

test('a shell reads back the very words', () => {
	fc.assert(
		fc.property(fc.array(aWord, {minLength: 1, maxLength: 30}), words => {
			const line = `printf '%s\\0' ${quoteCommand(words)}`;
			const output = execFileSync('/bin/sh', ['-c', line], {encoding: 'utf8'});
			expect(output).toBe(words.map(word => `${word}\0`).join(''));
		}),
		{numRuns: 60},
	);
});

test.each([
	['--base=4d9c', '--base=4d9c'],
	['', "''"],
	['~root', "'~root'"],
	["it's", String.raw`'it'\''s'`],
	['a\0b', 'ab'],
])('%j is written %s', (word, expected) => expect(quoteWord(word)).toBe(expected));
