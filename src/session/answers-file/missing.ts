import {isUnnamed} from '../../series/subject.ts';
import {itemShortlog} from '../items.ts';
import {findingsOf} from '../judged.ts';
import {orderState} from '../order-state.ts';
import {postingState} from '../posting-state.ts';
import type {Session} from '../session.ts';
import {tagDebts} from '../tag-state.ts';
import {testingState} from '../testing-state.ts';
import {itemsOf} from '../wanted.ts';
import {type Problem, pointer} from './strict-json.ts';

const ofBase = ({answers}: Session): readonly Problem[] => [
	...(answers.kind === undefined ? [{path: '/base/kind', says: 'is missing.'}] : []),
	...(answers.isAttack === undefined
		? [{path: '/base/attack', says: 'is missing: true or false, whether a guest can use a bug fixed here.'}]
		: []),
	...(answers.base === undefined ? [{path: '/base/tree', says: 'is missing.'}] : []),
];

const ofMessages = (session: Session): readonly Problem[] =>
	itemsOf(session).flatMap(item => {
		if (session.answers.left[item.id] !== undefined) return [];
		const open = findingsOf(session, item).filter(({severity}) => severity !== 'hint');
		const [first] = open;
		if (first === undefined) return [];
		const more = open.length > 1 ? `, and ${open.length - 1} more` : '';
		return [
			{
				path: pointer('/messages/texts', item.id),
				says: `is missing, or a reason in /messages/leave: "${itemShortlog(item)}": ${first.message}${more}`,
			},
		];
	});

const ofOrder = (session: Session): readonly Problem[] =>
	orderState(session).placings.flatMap(({item, isAnswered, isMixed, breaks}) => [
		...(isMixed
			? [
					{
						path: pointer('/splits', item.id),
						says: `is missing: "${itemShortlog(item)}" changes KVM and selftests.`,
					},
				]
			: []),
		...(isAnswered
			? []
			: [{path: pointer('/relations', item.id), says: `is missing: what "${itemShortlog(item)}" tests.`}]),
		...(breaks === undefined
			? []
			: [{path: '/order', says: `is wrong for "${itemShortlog(item)}": ${breaks}`}]),
	]);

/** The faults of the cover letter; what of the base and the plan is in the way has its own place. */
const ofCover = (session: Session): readonly Problem[] => {
	const {cover, isSingle} = postingState(session) ?? {cover: undefined, isSingle: true};
	if (cover === undefined || isSingle) return [];
	return [
		...(isUnnamed(cover.subject) ? [{path: '/cover/subject', says: 'is missing.'}] : []),
		...(cover.blurb.trim() === '' ? [{path: '/cover/blurb', says: 'is missing.'}] : []),
	];
};

/** What is still to be answered before patches are made, each with the place of its answer in a file. */
export const missingFrom = (session: Session): readonly Problem[] => [
	...ofBase(session),
	...ofMessages(session),
	...ofOrder(session),
	...(session.answers.tag === undefined ? [{path: '/tag', says: 'is missing.'}] : []),
	...(tagDebts(session).length > 0 ? [{path: '/question', says: 'is missing: what the RFC asks.'}] : []),
	...testingState(session).open.map(({id, title}) => ({
		path: pointer('/testing', id),
		says: `is missing: ${title}; "*" answers for all that are not named.`,
	})),
	...ofCover(session),
];
