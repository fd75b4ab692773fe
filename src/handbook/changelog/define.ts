import {withMessage} from '../../series/patch.ts';
import type {Patch} from '../../series/series.ts';
import {type Context, defineRule, type PatchRule, type Report} from '../rule.ts';
import {isExemptFrom} from './exempt.ts';

/**
 * Declares a rule of messages: exempt patches have no reports, and a fix that does not settle every report of the rule
 * is no fix.
 */
export const defineMessageRule = (rule: PatchRule): PatchRule => {
	const {fix} = rule;
	let last: Readonly<{patch: Patch; context: Context; reports: readonly Report[]}> | undefined;
	// A fix is asked for right behind the check, and begins with it.
	const check: PatchRule['check'] = (patch, context) => {
		if (last?.patch === patch && last.context === context) return last.reports;
		const reports = isExemptFrom(rule, patch) ? [] : rule.check(patch, context);
		last = {patch, context, reports};
		return reports;
	};
	if (fix === undefined) return defineRule({...rule, check});
	return defineRule({
		...rule,
		check,
		fix: (patch, context) => {
			if (check(patch, context).length === 0) return undefined;
			const fixed = fix(patch, context);
			if (fixed === undefined || fixed === patch.commit.message) return undefined;
			return check(withMessage(patch, fixed), context).length === 0 ? fixed : undefined;
		},
	});
};
