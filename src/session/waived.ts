import type {Finding, SeriesFinding} from '../handbook/rule.ts';
import {applySeriesWaivers, applyWaivers, type Waiver} from '../series/waiver.ts';
import type {Item} from './items.ts';
import type {Session} from './session.ts';

const known = new WeakMap<readonly Finding[], {waivers: readonly Waiver[]; kept: readonly Finding[]}>();

/** Findings of the item without those that were set aside with a reason. */
export const sifted = (session: Session, item: Item, findings: readonly Finding[]): readonly Finding[] => {
	const {waivers} = session.around;
	if (waivers.length === 0 || findings.length === 0) return findings;
	const before = known.get(findings);
	if (before?.waivers === waivers) return before.kept;
	const {kept} = applyWaivers(findings, waivers, item.patch, session.series?.patches ?? []);
	known.set(findings, {waivers, kept});
	return kept;
};

/** Findings of the series without those that were set aside for its branch. */
export const siftedSeries = (
	{around, series}: Session,
	findings: readonly SeriesFinding[],
): readonly SeriesFinding[] => applySeriesWaivers(findings, around.waivers, series?.branch ?? '').kept;
