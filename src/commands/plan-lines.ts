import {itemShortlog} from '../session/items.ts';
import {oldPlace} from '../session/loss.ts';
import {changesOf} from '../session/plan-of.ts';
import type {Session} from '../session/session.ts';
import type {Wanted} from '../session/wanted.ts';
import {plural} from '../text/plural.ts';
import {show} from '../text/show.ts';

/** A plan as lines for people: old and new of every patch. */
export const planLines = (session: Session, plan: Wanted): readonly string[] => {
	const {series} = session;
	if (series === undefined || plan.isNothing) return ['The commits stay as they are.'];
	const {length} = plan.items;
	return [
		`${plural(length, 'commit')} on ${plan.plan.newBase.slice(0, 12)}, old and new:`,
		...changesOf(series, plan.rows).flatMap(({item, from, to, before, after, authorship}) => {
			const place = item.isDropped ? 'left out' : from === to ? String(to) : `${from} to ${to}`;
			return [
				...(before === after
					? [
							`  ${place}: ${show(after)}${item.message === item.patch.commit.message ? '' : ', text reworded'}`,
						]
					: [`  ${place}: - ${show(before)}`, `  ${place}: + ${show(after)}`]),
				...(item.part === 'whole' ? [] : [`  ${place}: is part ${item.number} of a split`]),
				...authorship.map(
					each => `  ${place}: ${each.what} ${show(each.before)} becomes ${show(each.after)}`,
				),
				...item.folded.map(
					({item: other, as}) =>
						`  ${oldPlace(series, other)} into ${to}: ${show(itemShortlog(other))}, as ${as}`,
				),
			];
		}),
	];
};
