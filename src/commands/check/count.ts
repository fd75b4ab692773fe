import type {Severity} from '../../handbook/rule.ts';
import {plural} from '../../text/plural.ts';

/** How many findings there are of each severity. */
export type Count = Readonly<Record<Severity, number>>;

/** None of any. */
export const nothing: Count = {must: 0, should: 0, hint: 0};

/** The count with these findings in it. */
export const countWith = (count: Count, findings: readonly Readonly<{severity: Severity}>[]): Count => {
	const of = (severity: Severity) => findings.filter(each => each.severity === severity).length;
	return {
		must: count.must + of('must'),
		should: count.should + of('should'),
		hint: count.hint + of('hint'),
	};
};

/** How many there are of any severity. */
export const total = ({must, should, hint}: Count): number => must + should + hint;

/** `3 must, 5 should, 2 hints`; what there is none of is left out, and nothing at all is an empty text. */
export const countText = ({must, should, hint}: Count): string =>
	[
		...(must === 0 ? [] : [`${must} must`]),
		...(should === 0 ? [] : [`${should} should`]),
		...(hint === 0 ? [] : [plural(hint, 'hint')]),
	].join(', ');
