import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {isPlain, withoutStyles} from '../../.ci/light/plain.ts';
import {LightSegmenter} from '../../.ci/light/segmenter.ts';

const plainCharacters = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code)).filter(isPlain);

/** Plain text with styles in it, and now and then something that is not plain. */
const mixed = fc
	.array(
		fc.oneof(
			{weight: 5, arbitrary: fc.constantFrom(...plainCharacters)},
			{weight: 2, arbitrary: fc.constantFrom('\x1b[1m', '\x1b[38;5;12m', '\x1b[39m')},
			{
				weight: 1,
				arbitrary: fc.constantFrom('漢', '\u0301', '\u{1F389}', '\u200D', '\uFE0F', '\x1b]8;;\x07'),
			},
		),
		{maxLength: 12},
	)
	.map(parts => parts.join(''));

describe('plain characters', () => {
	it('are many, and all that our screens draw', () => {
		expect(plainCharacters.length).toBeGreaterThan(300);
		expect(isPlain('❯ ✓ ! · ~ → ↑↓ ─ “why” – Über 310–340 …')).toBe(true);
	});

	it('take one cell each, together as alone', () => {
		for (const character of plainCharacters)
			expect(stringWidth(character), JSON.stringify(character)).toBe(1);
		const isOneEach = (text: string) =>
			!isPlain(withoutStyles(text)) || stringWidth(text) === withoutStyles(text).length;
		fc.assert(fc.property(mixed, isOneEach), {numRuns: 2000});
	});
});

describe('the light segmenter', () => {
	const real = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
	const light = new LightSegmenter(undefined, {granularity: 'grapheme'});

	it('splits as the real one does', () => {
		fc.assert(
			fc.property(mixed, fc.nat(14), (text, index) => {
				const strip = ({segment, index: at}: {segment: string; index: number}) => ({segment, at});
				expect([...light.segment(text)].map(strip)).toEqual([...real.segment(text)].map(strip));
				const there = real.segment(text).containing(index);
				const here = light.segment(text).containing(index);
				expect(here && strip(here)).toEqual(there && strip(there));
			}),
			{numRuns: 2000},
		);
	});
});
