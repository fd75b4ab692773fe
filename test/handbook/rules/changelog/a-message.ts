import {describe, expect, it} from 'vitest';
import type {Context, PatchRule, Report} from '../../../../src/handbook/rule.ts';
import {changelogRules} from '../../../../src/handbook/rules/changelog/index.ts';
import {tagRules} from '../../../../src/handbook/rules/tags/index.ts';
import type {FileDiff} from '../../../../src/series/diff.ts';
import {withMessage} from '../../../../src/series/patch.ts';
import type {Patch} from '../../../../src/series/series.ts';
import {aChange, aPatch, aSeries} from '../../../evidence/a-patch.ts';

export const signature = 'Signed-off-by: Code Author <author@example.org>';

/** A whole message around a changelog. */
export const aMessage = (
	body: string,
	tags: readonly string[] = [signature],
	shortlog = 'KVM: x86: Change a thing',
) => [shortlog, '', body, '', ...tags, ''].join('\n');

/** A message with these lines where the tags are. */
export const tagged = (...tags: readonly string[]) =>
	aMessage('Change a thing, as the other one is gone.', tags);

/** A patch by the person of the examples with this message. */
export const told = (
	message: string,
	files: readonly FileDiff[] = [aChange('arch/x86/kvm/x86.c')],
): Patch => {
	const patch = aPatch(files, 'one', message);
	const author = {...patch.commit.author, name: 'Code Author', mail: 'author@example.org'};
	return {...patch, commit: {...patch.commit, author}};
};

/** What is known beyond this patch: nothing. */
export const contextFor = (patch: Patch): Context => ({series: aSeries(patch), recentShortlogs: new Map()});

/** What a rule says of a patch. */
export const reportsOf = (rule: PatchRule, patch: Patch): readonly Report[] =>
	rule.check(patch, contextFor(patch));

/** What a rule makes of a patch's message. */
export const fixOf = (rule: PatchRule, patch: Patch): string | undefined =>
	rule.fix?.(patch, contextFor(patch));

/** The rules of changelogs and tags that a message breaks. */
export const brokenRules = (patch: Patch): readonly string[] =>
	[...changelogRules, ...tagRules].filter(rule => reportsOf(rule, patch).length > 0).map(({id}) => id);

/** The same without hints. */
const seriousRules = (patch: Patch): readonly string[] =>
	[...changelogRules, ...tagRules]
		.filter(({severity}) => severity !== 'hint')
		.filter(rule => reportsOf(rule, patch).some(({confidence}) => confidence >= 0.8))
		.map(({id}) => id);

const expectLaws = (rule: PatchRule, patch: Patch) => {
	const fixed = fixOf(rule, patch);
	if (fixed === undefined) return;
	const after = withMessage(patch, fixed);
	expect(reportsOf(rule, after), 'a fixed message is no longer reported').toEqual([]);
	expect(fixOf(rule, after) ?? fixed, 'fixing twice is fixing once').toBe(fixed);
	const before = brokenRules(patch);
	expect(
		seriousRules(after).filter(id => !before.includes(id)),
		'a fix breaks no other rule',
	).toEqual([]);
};

const crlf = (text: string) => text.replace(/\n/g, '\r\n');

/** The laws of a fix for one message, also with other line ends and without the last one. */
export const expectAllLaws = (rule: PatchRule, patch: Patch) => {
	const {message} = patch.commit;
	const fixed = fixOf(rule, patch);
	expectLaws(rule, patch);
	const dos = withMessage(patch, crlf(message));
	expect(fixOf(rule, dos), 'line ends are kept').toBe(fixed === undefined ? undefined : crlf(fixed));
	const open = withMessage(patch, message.replace(/\n$/, ''));
	expect(fixOf(rule, open), 'the last line end is kept').toBe(fixed?.replace(/\n$/, ''));
	expectLaws(rule, dos);
	expectLaws(rule, open);
};

/** A message that a rule reports, what it marks, and the fixed message. */
export type Broken = readonly [
	says: string,
	message: string,
	marked: string | undefined,
	fixed: string | 'no fix',
];

/** The text at a report's spot. */
export const markedText = (message: string, {spot}: Report): string | undefined =>
	spot && message.split('\n')[spot.line]?.slice(spot.from, spot.to);

/** The table of a rule. */
export const testRule = (
	rule: PatchRule,
	{
		broken,
		fine,
		patch = told,
	}: {
		broken: readonly Broken[];
		fine: readonly (readonly [says: string, message: string])[];
		patch?: (message: string) => Patch;
	},
) => {
	describe(rule.id, () => {
		it.each(broken)('reports %s', (_, message, marked, fixed) => {
			const reports = reportsOf(rule, patch(message));
			expect(reports.length).toBeGreaterThan(0);
			expect(reports[0] && markedText(message, reports[0])).toBe(marked);
			expect(fixOf(rule, patch(message)) ?? 'no fix').toBe(fixed);
			expectAllLaws(rule, patch(message));
		});

		it.each(fine)('is content with %s', (_, message) => {
			expect(reportsOf(rule, patch(message))).toEqual([]);
			expect(fixOf(rule, patch(message))).toBeUndefined();
			expect(reportsOf(rule, patch(crlf(message)))).toEqual([]);
		});
	});
};
