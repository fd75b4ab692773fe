import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {show, showLines} from '../../src/text/show.ts';

const nasty = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.string({
		unit: fc.constantFrom(
			'\u001b',
			'[',
			'2',
			'J',
			']',
			'\u0007',
			'\u202e',
			'\ud800',
			'a',
			'\u009b',
			'\r',
			'\n',
			'\u200b',
		),
	}),
);

describe('show', () => {
	it.each([
		['KVM: x86: Fix é and 漢字', 'KVM: x86: Fix é and 漢字'],
		['\u001b[2Jgone', '␛[2Jgone'],
		['\u001b]52;c;aGk=\u0007', '␛]52;c;aGk=␇'],
		['a\u202eb', 'a<U+202E>b'],
		['tab\there', 'tab    here'],
		['two\nlines', 'two⏎lines'],
		['\u009b31m', '<U+009B>31m'],
		['\ud800', '<U+D800>'],
		['👩‍💻', '👩‍💻'],
	])('shows %j as %j', (text, shown) => {
		expect(show(text)).toBe(shown);
	});

	it('leaves nothing that a terminal obeys, and changes nothing the second time', () => {
		fc.assert(
			fc.property(nasty, text => {
				const shown = show(text);
				expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
				expect(show(shown)).toBe(shown);
				for (const line of showLines(text)) expect(line).not.toMatch(/\p{Cc}/u);
			}),
			{numRuns: 2000},
		);
	});
});
