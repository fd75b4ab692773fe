import {sure} from './judge.ts';
import type {Posting, SeriesFinding} from './rule.ts';
import {seriesRules} from './rules/series/index.ts';

/** What each rule over a whole series finds in a posting, rule by rule, so that whoever asks can rest in between. */
export function* judgeByRule(posting: Posting): Generator<readonly SeriesFinding[]> {
	const places = new Map(posting.context.series.patches.map(({id}, index) => [id, index]));
	const placeOf = ({patchIds: [first]}: Pick<SeriesFinding, 'patchIds'>): number =>
		first === undefined ? -1 : (places.get(first) ?? -1);
	for (const rule of seriesRules) {
		yield rule
			.check(posting)
			.map(
				(report): SeriesFinding => ({
					...report,
					rule,
					severity: report.confidence < sure ? 'hint' : rule.severity,
				}),
			)
			.toSorted((a, b) => placeOf(a) - placeOf(b));
	}
}

/**
 * What the rules over a whole series find in a posting: in the rules' reading order, and of one rule first what is about
 * the series, then by patch. A must or should that is not sure is told as a hint.
 */
export const judgePosting = (posting: Posting): readonly SeriesFinding[] => [...judgeByRule(posting)].flat();
