import type {Relation} from '../../../src/handbook/order.ts';
import {type Item, itemShortlog} from '../../../src/session/items.ts';
import {orderState} from '../../../src/session/order-state.ts';
import type {Session} from '../../../src/session/session.ts';
import {itemsOf} from '../../../src/session/wanted.ts';
import type {Api} from '../../api.ts';
import type {Asked} from './asked.ts';

const answer = (api: Api, item: Item, relation: Relation) => {
	api.send({
		kind: 'answered',
		change: {relations: {...api.session().answers.relations, [item.id]: relation}},
	});
	api.send({kind: 'dialog-closed'});
};

/** What a selftests patch has to do with the KVM patches. */
export const askRelation = (session: Session, item: Item): Asked => {
	const placing = orderState(session).placings.find(each => each.item.id === item.id);
	return {
		title: 'What has this selftest to do with the series?',
		subject: itemShortlog(item),
		about: placing === undefined || placing.why === '' ? '' : `Guessed: ${placing.why}.`,
		options: [
			{value: 'fails-without', label: 'It fails without one of the KVM patches: it comes after that one'},
			{value: 'keeps-passing', label: 'A KVM patch would make the old test fail: it comes before that one'},
			{value: 'independent', label: 'Neither: it passes with and without the series'},
		],
		initial: placing?.relation?.kind,
		take: (api, value) => {
			if (value !== 'fails-without' && value !== 'keeps-passing')
				return answer(api, item, {kind: 'independent'});
			const question = {kind: 'partner', item: item.id, relation: value} as const;
			api.send({kind: 'dialog-opened', dialog: {kind: 'question', question}});
		},
	};
};

/** Which KVM patch that is. */
export const askPartner = (session: Session, item: Item, kind: 'fails-without' | 'keeps-passing'): Asked => {
	const guessed = orderState(session).placings.find(each => each.item.id === item.id)?.relation;
	return {
		title: kind === 'fails-without' ? 'Which patch does it need?' : 'Which patch would make it fail?',
		subject: itemShortlog(item),
		about: '',
		options: itemsOf(session).flatMap((each, index) =>
			each.lane === 'selftests' ? [] : [{value: each.id, label: `${index + 1}  ${itemShortlog(each)}`}],
		),
		initial: guessed !== undefined && guessed.kind !== 'independent' ? guessed.patchId : undefined,
		take: (api, patchId) => answer(api, item, {kind, patchId}),
	};
};
