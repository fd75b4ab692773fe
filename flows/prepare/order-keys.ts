import {aLine} from '../../src/session/line.ts';
import {orderState} from '../../src/session/order-state.ts';
import type {Session} from '../../src/session/session.ts';
import {itemAt, itemsOf} from '../../src/session/wanted.ts';
import type {Api, Binding} from '../api.ts';
import {showPatch} from './show-patch.ts';

const placingAt = (session: Session) => orderState(session).placings[session.place.cursor.order];
const isTest = (session: Session) => placingAt(session)?.relation !== undefined;
const isMixed = (session: Session) => placingAt(session)?.item.lane === 'mixed';

const ask = (api: Api) => {
	const item = placingAt(api.session())?.item;
	if (item === undefined) return;
	api.send({kind: 'dialog-opened', dialog: {kind: 'question', question: {kind: 'relation', item: item.id}}});
};

const moveTo = (api: Api, target: (here: number, last: number) => number) => {
	const session = api.session();
	const ids = itemsOf(session).map(({id}) => id);
	const here = session.place.cursor.order;
	const to = target(here, ids.length - 1);
	const [id] = ids.splice(here, 1);
	if (id === undefined || to < 0 || to > ids.length || to === here) return;
	ids.splice(to, 0, id);
	api.send({kind: 'answered', change: {order: ids}});
	api.send({kind: 'cursor-moved', to});
};

const nextOpen = (session: Session): number | undefined => {
	const {placings} = orderState(session);
	const here = session.place.cursor.order;
	const isOpen = (index: number) => {
		const placing = placings[index];
		return placing !== undefined && (!placing.isAnswered || placing.isMixed || placing.breaks !== undefined);
	};
	return [...placings.keys()].map(offset => (here + 1 + offset) % placings.length).find(isOpen);
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
	api.send({kind: 'noticed', notice: `Took ${guessed.length} guesses as your answers. z takes them back.`});
};

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
	{
		keys: ['Enter'],
		label: 'go on to the tag',
		isOn: session => nextOpen(session) === undefined,
		does: api => api.send({kind: 'step-entered', step: 'tag'}),
	},
	{
		keys: ['o'],
		label: 'order of the handbook',
		isOn: session => orderState(session).proposal !== undefined,
		does: takeProposal,
	},
	{keys: ['a'], label: 'the guesses are right', isOn: isGuessing, does: takeGuesses},
	{keys: ['K', '<'], label: 'move up', does: api => moveTo(api, here => here - 1)},
	{keys: ['J', '>'], label: 'move down', does: api => moveTo(api, here => here + 1)},
	{
		keys: ['s'],
		label: 'split',
		isOn: isMixed,
		does: api => {
			const item = itemAt(api.session());
			if (item === undefined) return;
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
	{
		keys: ['t'],
		label: 'answer again',
		isOn: session => isTest(session) && placingAt(session)?.isAnswered === true,
		does: ask,
	},
	{keys: ['g'], label: 'to the top', isQuiet: true, does: api => moveTo(api, () => 0)},
	{keys: ['G'], label: 'to the bottom', isQuiet: true, does: api => moveTo(api, (_, last) => last)},
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
