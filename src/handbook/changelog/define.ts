import {withMessage} from '../../series/patch.ts';
import {defineRule, type PatchRule} from '../rule.ts';
import {isExempt} from './exempt.ts';

/**
 * Declares a rule of messages: exempt patches have no reports, and a fix that does not settle every report of the rule
 * is no fix.
 */
export const defineMessageRule = (rule: PatchRule): PatchRule => {
	const {fix} = rule;
	const check: PatchRule['check'] = (patch, context) => (isExempt(patch) ? [] : rule.check(patch, context));
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
