import fc from 'fast-check';
import {expect, test} from 'vitest';
import {calibrated} from '../../src/handbook/prefix-confidence.ts';

test('a larger part of the score is never less sure', () => {
	const sure = Array.from({length: 101}, (_, percent) => calibrated([percent / 100])[0] ?? 0);
	expect(sure).toEqual(sure.toSorted((a, b) => a - b));
	expect(sure.at(-1)).toBeLessThan(1);
});

test('confidences keep their order and stay within one', () => {
	const aPart = fc.double({min: 0.01, max: 1, noNaN: true});
	fc.assert(
		fc.property(fc.array(aPart, {minLength: 1, maxLength: 3}), parts => {
			const total = parts.reduce((sum, part) => sum + part, 0);
			const found = calibrated(parts.map(part => part / total).toSorted((a, b) => b - a));
			expect(found).toEqual(found.toSorted((a, b) => b - a));
			expect(found.reduce((sum, each) => sum + each, 0)).toBeLessThan(1.002);
			expect(found.length).toBe(parts.length);
		}),
	);
});

test('the others share what the first leaves', () => {
	expect(calibrated([0.85, 0.1, 0.05])).toEqual([0.86, 0.093, 0.047]);
	expect(calibrated([1])).toEqual([0.98]);
	expect(calibrated([])).toEqual([]);
});
