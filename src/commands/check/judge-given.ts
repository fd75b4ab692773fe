import {judge, judgeCode, suggestMessage} from '../../handbook/judge.ts';
import {judgePosting} from '../../handbook/judge-posting.ts';
import type {Context, Finding, SeriesFinding} from '../../handbook/rule.ts';
import {suggestPrefixes} from '../../handbook/suggest-prefix.ts';
import type {ForeignFinding} from '../../series/foreign-finding.ts';
import type {Patch} from '../../series/series.ts';
import {applySeriesWaivers, applyWaivers} from '../../series/waiver.ts';
import {foldForeign} from './fold.ts';
import type {KnownPosting} from './gather.ts';
import type {GivenPatch, GivenPosting} from './input.ts';
import type {PatchVerdict, PostingVerdict} from './verdict.ts';

/** The message after the fix of each rule that found something and has a fix for this very message. */
const fixesOf = (
	patch: Patch,
	context: Context,
	findings: readonly Finding[],
): ReadonlyMap<string, string> => {
	const fixes = new Map<string, string>();
	for (const {rule} of findings) {
		if (rule.fix === undefined || fixes.has(rule.id)) continue;
		const fixed = rule.fix(patch, context);
		if (fixed !== undefined) fixes.set(rule.id, fixed);
	}
	return fixes;
};

/** Judges one patch by all rules about a message or added lines, and sets aside what was waived. */
const judgeGiven = (
	given: GivenPatch,
	foreign: readonly ForeignFinding[],
	{context, waivers}: KnownPosting,
): PatchVerdict => {
	const {patch} = given;
	const {patches} = context.series;
	const inMessage = judge(patch, context);
	const own = applyWaivers([...inMessage, ...judgeCode(patch, context)], waivers, patch, patches);
	const others = applyWaivers(foldForeign(foreign, inMessage), waivers, patch, patches);
	return {
		given,
		suggestedPrefixes: suggestPrefixes(patch, context),
		findings: own.kept,
		foreign: others.kept,
		waived: [...own.waived, ...others.waived].map(({rule, reason}) => ({rule, reason})),
		suggestion: inMessage.length === 0 ? patch.commit.message : suggestMessage(patch, context).text,
		fixes: fixesOf(patch, context, inMessage),
	};
};

/** What is found in the series as a whole. */
const judgeWhole = (
	{patches, cover, isWhole}: GivenPosting,
	{context, waivers}: KnownPosting,
): readonly SeriesFinding[] => {
	const found = judgePosting({
		context,
		cover: cover?.posted,
		mails: new Map(
			patches.flatMap(({patch, posted}) => (posted === undefined ? [] : [[patch.id, posted] as const])),
		),
		isWhole,
	});
	return applySeriesWaivers(found, waivers, context.series.branch).kept;
};

/** Judges a posting: each patch, and the whole. */
export const judgeKnown = (known: KnownPosting): PostingVerdict => ({
	posting: known.posting,
	patches: known.posting.patches.map((given, index) => judgeGiven(given, known.foreign[index] ?? [], known)),
	series: judgeWhole(known.posting, known),
});
