import {judge, judgeCode} from '../../handbook/judge.ts';
import {judgePosting} from '../../handbook/judge-posting.ts';
import type {SeriesFinding} from '../../handbook/rule.ts';
import {suggestPrefixes} from '../../handbook/suggest-prefix.ts';
import type {ForeignFinding} from '../../series/foreign-finding.ts';
import {applySeriesWaivers, applyWaivers} from '../../series/waiver.ts';
import {foldForeign} from '../../session/fold-foreign.ts';
import type {KnownPosting} from './gather.ts';
import type {GivenPatch, GivenPosting} from './input.ts';
import type {PatchVerdict, PostingVerdict} from './verdict.ts';

/** Judges one patch by all rules about a message or added lines, and sets aside what was waived. */
const judgeGiven = (
	given: GivenPatch,
	foreign: readonly ForeignFinding[],
	{context, waivers, early}: KnownPosting,
): PatchVerdict => {
	const {patch} = given;
	const {patches} = context.series;
	const words = early.get(patch);
	const inMessage = judge(patch, context, words);
	const all = [...inMessage, ...judgeCode(patch, context, words)];
	const own = applyWaivers(all, waivers, patch, patches);
	const others = applyWaivers(foldForeign(foreign, all), waivers, patch, patches);
	return {
		given,
		// Not every output tells them.
		get suggestedPrefixes() {
			return suggestPrefixes(patch, context);
		},
		findings: own.kept,
		foreign: others.kept,
		waived: [...own.waived, ...others.waived].map(({rule, reason}) => ({rule, reason})),
		fixFor: rule => {
			const word = words?.get(rule);
			return word === undefined ? rule.fix?.(patch, context) : word.fixed;
		},
	};
};

/** What is found in the series as a whole. */
const judgeWhole = (
	{patches, cover, isWhole}: GivenPosting,
	{context, waivers, branch}: KnownPosting,
): readonly SeriesFinding[] => {
	const found = judgePosting({
		context,
		cover: cover?.posted,
		mails: new Map(
			patches.flatMap(({patch, posted}) => (posted === undefined ? [] : [[patch.id, posted] as const])),
		),
		isWhole,
	});
	return applySeriesWaivers(found, waivers, branch).kept;
};

/** Judges a posting: each patch, and the whole. */
export const judgeKnown = (known: KnownPosting): PostingVerdict => ({
	posting: known.posting,
	patches: known.posting.patches.map((given, index) => judgeGiven(given, known.foreign[index] ?? [], known)),
	series: judgeWhole(known.posting, known),
});
