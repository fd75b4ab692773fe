import type {Patch} from '../series/series.ts';
import {isExempt} from './changelog/exempt.ts';
import {messageRulesFor} from './judge.ts';
import type {Context, PatchRule, Report} from './rule.ts';
import {codeRules} from './rules/code/index.ts';

/** What a rule says of a patch, and the message after its fix, which is asked for where it reports. */
type EarlyWord = Readonly<{reports: readonly Report[]; fixed: string | undefined}>;

/** What rules say of a patch whatever the rest of its series is, by rule. Rules that look at the series are not in it. */
export type Early = ReadonlyMap<PatchRule, EarlyWord>;

/** The history of files where none is known. One object, since what was found out with it is remembered for it. */
export const noHistory: Context['recentShortlogs'] = new Map();

/** Thrown to whoever looks at a series that is not there yet; nothing is remembered of what it was about to find. */
const tooEarly = new Error('the series is not known yet');

/**
 * Judges a patch while the series is still being read, by all rules that need no other patch and no history. What is
 * known of the repository has to be what `judge` is given later. A rule that has looked at the series once is in `late`
 * and not asked again, since being told so is not cheap.
 */
export const judgeEarly = (
	patch: Patch,
	known: Pick<Context, 'facts' | 'handbook'>,
	late: Set<PatchRule> = new Set(),
): Early => {
	const context: Context = {
		...known,
		recentShortlogs: noHistory,
		get series(): never {
			throw tooEarly;
		},
	};
	const words = new Map<PatchRule, EarlyWord>();
	for (const rule of [...messageRulesFor(patch), ...(isExempt(patch) ? [] : codeRules)]) {
		if (late.has(rule)) continue;
		try {
			const reports = rule.check(patch, context);
			const fixed = reports.length === 0 ? undefined : rule.fix?.(patch, context);
			words.set(rule, {reports, fixed});
		} catch (error) {
			if (error !== tooEarly) throw error;
			late.add(rule);
		}
	}
	return words;
};
