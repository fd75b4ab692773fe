import type {Patch} from '../series/series.ts';
import {type Suggestion, suggestApart} from './prefix-apart.ts';
import {calibrated} from './prefix-confidence.ts';
import {factsOf, type PrefixFacts} from './prefix-facts.ts';
import {candidatesFor, sharesOf} from './prefix-model.ts';
import {whyOf} from './prefix-why.ts';
import type {Context} from './rule.ts';
import {prefixOfTopic} from './topics.ts';

export type {PrefixFacts, Suggestion};

const most = 3;

/**
 * Prefixes for a patch of which these facts are known, the likeliest first, at most three. Of those said with 0.9, nine
 * in ten are what the author of a merged patch used. None where no file is KVM's.
 */
export const suggestFromFacts = (facts: PrefixFacts): readonly Suggestion[] => {
	const apart = suggestApart(facts);
	if (apart !== undefined) return apart;
	const candidates = candidatesFor(facts);
	const shares = sharesOf(candidates);
	const best = candidates
		.map((candidate, index) => ({candidate, share: shares[index] ?? 0}))
		.toSorted((a, b) => b.share - a.share)
		.slice(0, most);
	const confidences = calibrated(best.map(({share}) => share));
	return best.map(({candidate}, index) => ({
		prefix: prefixOfTopic(candidate.topic),
		confidence: confidences[index] ?? 0,
		why: whyOf(candidate, facts),
	}));
};

const known = new WeakMap<Patch, Readonly<{context: Context; suggestions: readonly Suggestion[]}>>();

/**
 * Prefixes for a patch, the likeliest first, at most three. What stands as its prefix now has no say. Asking again for
 * the same patch costs nothing.
 */
export const suggestPrefixes = (patch: Patch, context: Context): readonly Suggestion[] => {
	const before = known.get(patch);
	if (before?.context.recentShortlogs === context.recentShortlogs) return before.suggestions;
	const suggestions = suggestFromFacts(factsOf(patch, context));
	known.set(patch, {context, suggestions});
	return suggestions;
};
