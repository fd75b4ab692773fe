import {judge, judgeCode} from '../../handbook/judge.ts';
import {judgeByRule} from '../../handbook/judge-posting.ts';
import type {Posting, SeriesFinding} from '../../handbook/rule.ts';
import {suggestPrefixes} from '../../handbook/suggest-prefix.ts';
import type {ForeignFinding} from '../../series/foreign-finding.ts';
import {applySeriesWaivers, applyWaivers} from '../../series/waiver.ts';
import {foldForeign} from '../../session/fold-foreign.ts';
import type {KnownPosting} from './gather.ts';
import type {GivenPatch} from './input.ts';
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

/** What is to be judged as a whole. */
const wholeOf = ({posting: {patches, cover, isWhole}, context}: KnownPosting): Posting => ({
	context,
	cover: cover?.posted,
	mails: new Map(
		patches.flatMap(({patch, posted}) => (posted === undefined ? [] : [[patch.id, posted] as const])),
	),
	isWhole,
});

/**
 * Judges a posting step by step: gives the number of patches that are judged after each of them and after each rule over
 * the whole, so that whoever asks can listen to a person in between. Returns the verdict.
 */
export function* judgeInSteps(known: KnownPosting): Generator<number, PostingVerdict> {
	const {posting, foreign, waivers, branch} = known;
	const patches: PatchVerdict[] = [];
	for (const given of posting.patches) {
		patches.push(judgeGiven(given, foreign[patches.length] ?? [], known));
		yield patches.length;
	}
	const found: SeriesFinding[] = [];
	for (const findings of judgeByRule(wholeOf(known))) {
		for (const finding of findings) found.push(finding);
		yield patches.length;
	}
	return {posting, patches, series: applySeriesWaivers(found, waivers, branch).kept};
}

/** Judges a posting at once: each patch, and the whole. */
export const judgeKnown = (known: KnownPosting): PostingVerdict => {
	const steps = judgeInSteps(known);
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
};
