import {aLine} from '../../src/session/line.ts';
import {orderState} from '../../src/session/order-state.ts';
import type {Session} from '../../src/session/session.ts';
import {cursorOf, itemAt, listedItems} from '../../src/session/wanted.ts';
import {plural} from '../../src/text/plural.ts';
import type {Api, Binding} from '../api.ts';
import {isFixing} from '../messages/moving-keys.ts';
import {hasPlan} from './floating-keys.ts';
import {operationKeys} from './operation-keys.ts';
import {showPlan} from './plan-flow.ts';
import {showPatch} from './show-patch.ts';
import {refusesSplit} from './split-keys.ts';

const placingAt = (session: Session) => {
	const here = itemAt(session);
	return orderState(session).placings.find(({item}) => item === here);
};
const isTest = (session: Session) => placingAt(session)?.relation !== undefined;
/** A commit of both lanes by itself: of what is folded in nothing can be split. */
const isMixed = (session: Session) => {
	const item = placingAt(session)?.item;
	return item?.lane === 'mixed' && item.folded.length === 0;
};

const ask = (api: Api) => {
	const item = placingAt(api.session())?.item;
	if (item === undefined) return;
	api.send({kind: 'dialog-opened', dialog: {kind: 'question', question: {kind: 'relation', item: item.id}}});
};

/** The row of the next patch to look at behind the cursor, from the start again at the end. */
const nextOpen = (session: Session): number | undefined => {
	const {placings} = orderState(session);
	const open = new Set(placings.filter(({isOpen}) => isOpen).map(({item}) => item));
	const rows = listedItems(session);
	const here = cursorOf(session);
	const others = [...rows.keys()].map(offset => (here + 1 + offset) % rows.length).filter(at => at !== here);
	return others.find(at => {
		const item = rows[at];
		return item !== undefined && open.has(item);
	});
};

const takeProposal = (api: Api) => {
	const {proposal} = orderState(api.session());
	if (proposal !== undefined) api.send({kind: 'answered', change: {order: [...proposal]}});
};

const isGuessing = (session: Session) => orderState(session).placings.some(({isAnswered}) => !isAnswered);

const takeGuesses = (api: Api) => {
	const {placings} = orderState(api.session());
	const guessed = placings.flatMap(({item, relation, isAnswered}) =>
		relation === undefined || isAnswered ? [] : [[item.id, relation] as const],
	);
	const relations = {...api.session().answers.relations, ...Object.fromEntries(guessed)};
	api.send({kind: 'answered', change: {relations}});
	api.send({
		kind: 'noticed',
		notice: `Took ${plural(guessed.length, 'guess', 'guesses')} as yours. z takes them back.`,
	});
};

const isDone = (session: Session) => nextOpen(session) === undefined;

/** Enter where nothing is left to look at: mending ends with the plan, preparing goes on. */
const leaving: readonly Binding[] = [
	{
		keys: ['Enter'],
		label: 'the plan',
		isOn: session => isDone(session) && isFixing(session) && hasPlan(session),
		does: showPlan,
	},
	{
		keys: ['Enter'],
		label: 'back to the findings',
		isOn: session => isDone(session) && isFixing(session) && !hasPlan(session),
		does: api => api.send({kind: 'step-entered', step: 'messages'}),
	},
	{
		keys: ['Enter'],
		label: 'go on to the tag',
		isOn: session => isDone(session) && !isFixing(session),
		does: api => api.send({kind: 'step-entered', step: 'tag'}),
	},
];

/** Keys of the order step. */
export const orderKeys: readonly Binding[] = [
	{
		keys: ['Enter'],
		label: 'answer',
		isOn: session => isTest(session) && placingAt(session)?.isAnswered === false,
		does: ask,
	},
	{
		keys: ['Enter'],
		label: 'next to look at',
		isOn: session =>
			!(isTest(session) && placingAt(session)?.isAnswered === false) && nextOpen(session) !== undefined,
		does: api => {
			const to = nextOpen(api.session());
			if (to !== undefined) api.send({kind: 'cursor-moved', to});
		},
	},
	...leaving,
	{
		keys: ['o'],
		label: 'order of the handbook',
		// The line above names it, and the keys that move and mend need the room.
		isQuiet: true,
		isOn: session => orderState(session).proposal !== undefined,
		does: takeProposal,
	},
	{
		keys: ['S'],
		label: 'split KVM from selftests',
		isOn: isMixed,
		does: api => {
			const item = itemAt(api.session());
			if (item === undefined || refusesSplit(api)) return;
			const splits = {...api.session().answers.splits, [item.id]: 'split' as const};
			api.send({kind: 'answered', change: {splits}});
			api.send({
				kind: 'noticed',
				notice: 'Split in two; both shortlogs are proposals, look at them in Messages. z takes it back.',
			});
		},
	},
	{
		keys: ['w'],
		label: 'keep whole, with a reason',
		isOn: session => placingAt(session)?.isMixed === true,
		does: api => {
			const item = itemAt(api.session());
			if (item === undefined) return;
			api.send({
				kind: 'dialog-opened',
				dialog: {kind: 'line', field: {kind: 'whole', patch: item.id}, line: aLine('')},
			});
		},
	},
	...operationKeys,
	{keys: ['a'], label: 'the guesses are right', isOn: isGuessing, does: takeGuesses},
	{
		keys: ['t'],
		label: 'answer again',
		isOn: session => isTest(session) && placingAt(session)?.isAnswered === true,
		does: ask,
	},
	{
		keys: ['m'],
		label: 'message and diff',
		isQuiet: true,
		does: api => {
			const item = itemAt(api.session());
			if (item !== undefined) showPatch(api, item);
		},
	},
];
