import {defineSeriesRule, type SeriesRule} from '../rule.ts';
import {isForKvm} from './kind.ts';

/** Declares a rule over a series for the kernel's KVM: it has nothing to say about other projects and backports. */
export const definePostingRule = (rule: Omit<SeriesRule, 'scope'>): SeriesRule =>
	defineSeriesRule({...rule, check: posting => (isForKvm(posting) ? rule.check(posting) : [])});
