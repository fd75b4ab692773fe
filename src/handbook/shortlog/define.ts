import {shortlogOf, withMessage, withShortlog} from '../../series/patch.ts';
import type {Patch} from '../../series/series.ts';
import {rememberLast} from '../changelog/remember.ts';
import {joinShortlog, type SplitShortlog, splitShortlog} from '../normalise-prefix.ts';
import {defineRule, type PatchRule, type Report, type Spot} from '../rule.ts';
import {prefixProblem} from './prefix-problem.ts';

const partsOfMessage = rememberLast(message => splitShortlog(shortlogOf(message)));

/** The parts of a patch's shortlog. */
export const shortlogParts = (patch: Patch): SplitShortlog => partsOfMessage(patch.commit.message);

/** The message with this description behind the same prefix; undefined where that changes nothing. */
export const withDescription = (patch: Patch, description: string): string | undefined => {
	const parts = shortlogParts(patch);
	if (description === parts.description) return undefined;
	return withShortlog(patch.commit.message, joinShortlog({...parts, description}));
};

/** A piece of the description, counted from its start, as a spot of the message. */
export const descriptionSpot = ({prefix, gap}: SplitShortlog, from: number, length: number): Spot => {
	const start = prefix.length + gap.length + from;
	return {line: 0, from: start, to: start + length};
};

/** A rule of prefixes: reports and mends what `prefixProblem` finds for it, and nothing else. */
export const definePrefixRule = (rule: Omit<PatchRule, 'check' | 'fix'>): PatchRule =>
	defineRule({
		...rule,
		check: (patch, context): readonly Report[] => {
			const found = prefixProblem(patch, context);
			if (found?.rule !== rule.id) return [];
			const {prefix} = shortlogParts(patch);
			const to =
				prefix === '' ? (shortlogOf(patch.commit.message).match(/^\S+/)?.[0].length ?? 0) : prefix.length;
			const {message, confidence} = found;
			return [
				{message, confidence, spot: {line: 0, from: 0, to}, fixClass: found.isSpelling ? 'safe' : 'confirm'},
			];
		},
		fix: (patch, context) => {
			const found = prefixProblem(patch, context);
			if (found?.rule !== rule.id || found.prefix === undefined) return undefined;
			const {description} = shortlogParts(patch);
			if (description === '') return undefined;
			return withShortlog(patch.commit.message, `${found.prefix} ${description}`);
		},
	});

/** A rule of descriptions: no word where there is none, and a fix that leaves something to report is no fix. */
export const defineDescriptionRule = (
	rule: Omit<PatchRule, 'fix'> & {fix?: NonNullable<PatchRule['fix']>},
): PatchRule => {
	const check: PatchRule['check'] = (patch, context) =>
		shortlogParts(patch).description === '' ? [] : rule.check(patch, context);
	const {fix} = rule;
	if (fix === undefined) return defineRule({...rule, check});
	return defineRule({
		...rule,
		check,
		fix: (patch, context) => {
			if (check(patch, context).length === 0) return undefined;
			const fixed = fix(patch, context);
			if (fixed === undefined || check(withMessage(patch, fixed), context).length > 0) return undefined;
			return fixed;
		},
	});
};
