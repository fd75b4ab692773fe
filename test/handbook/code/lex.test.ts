import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {lexLines} from '../../../src/handbook/code/lex.ts';

const commentsOf = (...lines: readonly string[]) =>
	lexLines(lines).comments.map(({stretches}) =>
		stretches.map(({index, from, to}) => lines[index]?.slice(from, to)).join('|'),
	);

describe('comments in lines of C', () => {
	test.each<[says: string, lines: readonly string[], comments: readonly string[]]>([
		['a block', ['/* one */ int a;'], ['/* one */']],
		['two on a line', ['a(/* x */ 1, /* y */ 2);'], ['/* x */', '/* y */']],
		['several lines', ['/*', ' * one', ' */', 'x();'], ['/*| * one| */']],
		['two slashes', ['x(); // rest /* of it'], ['// rest /* of it']],
		['none in a string', ['f("/* no */ // no");'], []],
		['none in a string with a quote', [String.raw`f("\" /* no */");`], []],
		['a quote as a character', [`if (c == '"') /* yes */`], ['/* yes */']],
		['an apostrophe in a comment', ['/* don\'t */ f("a"); /* b */'], ["/* don't */", '/* b */']],
		['a lone apostrophe', ["#error don't /* yes */"], ['/* yes */']],
		['a division by what is pointed at', ['x = a / *b; /* c */'], ['/* c */']],
		['the inside of one at the start', [' * text', ' */', 'x(); /* y */'], [' * text| */', '/* y */']],
		['only the inside', [' * text', ' *', ' * more'], [' * text| *| * more']],
		['a pointer at the start', ['*ptr = 1;', 'x();'], []],
		['an open end', ['x();', '/*', ' * text'], ['/*| * text']],
		['a slash and a star that overlap', ['/*/ not yet closed */ x'], ['/*/ not yet closed */']],
		['an empty one', ['/**/ x(); /***/'], ['/**/', '/***/']],
	])('finds %s', (_, lines, comments) => {
		expect(commentsOf(...lines)).toEqual(comments);
	});

	test('keeps every column', () => {
		const piece = fc.constantFrom('/*', '*/', '//', '"', "'", '\\', ' ', 'a', '*', '/', 'x = 1;');
		const line = fc.array(piece, {maxLength: 12}).map(parts => parts.join(''));
		void fc.assert(
			fc.property(fc.array(line, {maxLength: 8}), lines => {
				const {codes, comments} = lexLines(lines);
				expect(codes.map(code => code.length)).toEqual(
					lines.map((text, index) => {
						const slashes = comments.find(
							({kind, stretches}) => kind === 'line' && stretches[0]?.index === index,
						);
						return slashes?.stretches[0]?.from ?? text.length;
					}),
				);
				for (const {stretches} of comments) {
					for (const {index, from, to} of stretches) {
						expect(codes[index]?.slice(from, to).trim()).toBe('');
					}
				}
			}),
		);
	});
});
