import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bold, escaped, folded, prose, term} from '../../src/commands/roff.ts';

describe('roff', () => {
	it.each([
		['.dot', '\\&.dot'],
		["it's", 'it\\(aqs'],
		['a\\b', 'a\\eb'],
		['HEAD~3', 'HEAD\\(ti3'],
		['A..B', 'A..B'],
	])('prints %j as it is', (text, written) => {
		expect(escaped(text)).toBe(written);
	});

	it('sets options off in prose, and nothing else that has hyphens', () => {
		expect(prose('see --fail-on, and well-known -- things')).toBe(
			`see ${bold('--fail-on')}, and well\\-known \\-\\- things`,
		);
	});

	it('begins no line of text as a request begins', () => {
		const words = fc.array(fc.stringMatching(/^[.'a-z\\-]{1,30}$/), {minLength: 1, maxLength: 60});
		fc.assert(
			fc.property(words, all => {
				const text = prose(all.join(' '));
				const lines = folded(text);
				return lines.join(' ') === text && lines.every(line => !/^[.']/.test(line));
			}),
		);
	});

	it('keeps a term in one line', () => {
		expect(term('a'.repeat(90), 'b')).toEqual(['.TP', 'a'.repeat(90), 'b']);
	});
});
