import {describe, expect, test} from 'vitest';
import type {Context, PatchRule} from '../../../../src/handbook/rule.ts';
import {rules} from '../../../../src/handbook/rules/index.ts';
import type {Diff} from '../../../../src/series/diff.ts';
import {shortlogOf} from '../../../../src/series/patch.ts';
import {aContext, aPatch} from '../../a-patch.ts';

/** A shortlog, what the patch is beyond it, and for broken ones what the fix makes of it (null: there is none). */
export type Row = readonly [shortlog: string, fixed: string | null, scene?: Scene];

/** A shortlog that the rule has nothing to say about. */
export type Fine = readonly [shortlog: string, scene?: Scene];

/** Files of the patch, or all that a rule may ask for. */
export type Scene = Readonly<{paths?: readonly string[]; diff?: Diff; context?: Context}>;

const body =
	'\n\nDo it before the root is freed, as nothing else keeps the pages alive.\n\nSigned-off-by: Code Author <author@example.org>\n';

const judged = (rule: PatchRule, shortlog: string, {context = aContext(), ...patch}: Scene) => {
	const whole = aPatch({message: shortlog + body, ...patch});
	const fixed = rule.fix?.(whole, context);
	return {reports: rule.check(whole, context), fixed, whole};
};

/** Tests a rule of shortlogs by what breaks it, with the fix, and by what looks like it and is fine. */
export const testRule = (
	id: string,
	{broken, fine}: Readonly<{broken: readonly Row[]; fine: readonly Fine[]}>,
): void => {
	const rule = rules.find(each => each.id === id);
	if (rule === undefined) throw new Error(`There is no rule ${id}.`);
	describe(id, () => {
		test.each(broken.map(([shortlog, fixed, scene]) => ({shortlog, fixed, scene})))(
			'breaks it: $shortlog',
			({shortlog, fixed: expected, scene = {}}) => {
				const {reports, fixed} = judged(rule, shortlog, scene);
				expect(reports).not.toEqual([]);
				for (const {message, spot} of reports) {
					expect(message).toMatch(/^["A-Z\w].*\.$/);
					expect(spot?.line).toBe(0);
					expect(spot?.from).toBeLessThan(spot?.to ?? 0);
					expect(spot?.to).toBeLessThanOrEqual(shortlog.length);
				}
				expect(fixed === undefined ? null : shortlogOf(fixed)).toBe(expected);
				if (fixed !== undefined) expect(fixed.endsWith(body)).toBe(true);
			},
		);
		test.each(fine.map(([shortlog, scene]) => ({shortlog, scene})))(
			'is fine: $shortlog',
			({shortlog, scene = {}}) => {
				const {reports, fixed} = judged(rule, shortlog, scene);
				expect(reports).toEqual([]);
				expect(fixed).toBeUndefined();
			},
		);
	});
};
