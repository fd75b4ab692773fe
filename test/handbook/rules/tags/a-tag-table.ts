import {describe, expect, test} from 'vitest';
import type {Context, PatchRule} from '../../../../src/handbook/rule.ts';
import type {Patch} from '../../../../src/series/series.ts';
import {aContext} from '../../a-patch.ts';
import {told} from '../changelog/a-message.ts';

/** A message, the words that the reports have in a row, and the fixed message. */
export type Reported = readonly [
	says: string,
	message: string,
	words: readonly RegExp[],
	fixed?: string | undefined,
];

/** The table of a rule that looks at more than the message. */
export const testTagRule = (
	rule: PatchRule,
	{
		reported,
		fine,
		context = aContext(),
		patch = told,
	}: Readonly<{
		reported: readonly Reported[];
		fine: readonly (readonly [says: string, message: string])[];
		context?: Context;
		patch?: (message: string) => Patch;
	}>,
) => {
	describe(rule.id, () => {
		const rows = reported.map(([says, message, words, fixed]) => [says, {message, words, fixed}] as const);
		test.each(rows)('reports %s', (_, {message, words, fixed}) => {
			const reports = rule.check(patch(message), context);
			expect(reports).toHaveLength(words.length);
			for (const [at, word] of words.entries()) expect(reports[at]?.message).toMatch(word);
			expect(rule.fix?.(patch(message), context)).toBe(fixed);
		});

		test.each(fine)('is content with %s', (_, message) => {
			expect(rule.check(patch(message), context)).toEqual([]);
			expect(rule.fix?.(patch(message), context)).toBeUndefined();
		});
	});
};
