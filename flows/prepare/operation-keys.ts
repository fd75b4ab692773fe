import {foldAutosquash} from '../../src/session/autosquash.ts';
import {itemShortlog} from '../../src/session/items.ts';
import {
	autosquash,
	dropOrBringBack,
	foldTarget,
	foldUp,
	movedOrder,
	type Operation,
	unfoldLast,
} from '../../src/session/operations.ts';
import {orderState} from '../../src/session/order-state.ts';
import type {Session} from '../../src/session/session.ts';
import {cursorOf, itemAt, itemsOf, listedItems} from '../../src/session/wanted.ts';
import type {Api, Binding} from '../api.ts';
import {authorKey} from './author.ts';
import {foldedMeeting} from './conflict-text.ts';
import {findWorkingOrder} from './find-order.ts';
import {openLine} from './open-line.ts';
import {openSplit} from './split-keys.ts';

/** What the next operation goes for: the marked rows in their order, or the one under the cursor. */
export const chosenIds = (session: Session): readonly string[] => {
	const {marked} = session.place;
	const rows = listedItems(session).map(({id}) => id);
	const chosen = rows.filter(id => marked.includes(id));
	const here = itemAt(session)?.id;
	return chosen.length > 0 ? chosen : here === undefined ? [] : [here];
};

const hasMarks = ({place}: Session) => place.marked.length > 0;

const followCursor = (api: Api, id: string | undefined) => {
	const to = listedItems(api.session()).findIndex(item => item.id === id);
	if (to !== -1) api.send({kind: 'cursor-moved', to});
};

const carryOut = (api: Api, operation: Operation, then: string | undefined) => {
	if ('refused' in operation) {
		api.send({kind: 'noticed', notice: operation.refused});
		return;
	}
	api.send({kind: 'answered', change: operation.change});
	api.send({kind: 'items-marked', ids: []});
	followCursor(api, then);
	api.send({kind: 'noticed', notice: operation.says});
};

const move = (to: -1 | 1 | 'top' | 'bottom') => (api: Api) => {
	const session = api.session();
	const moved = chosenIds(session);
	const rows = listedItems(session).map(({id}) => id);
	const order = movedOrder(rows, moved, to);
	if (order === undefined) return;
	const here = itemAt(session)?.id;
	api.send({kind: 'items-moved', order, moved});
	followCursor(api, here !== undefined && moved.includes(here) ? here : moved[0]);
};

const toggleMark = (api: Api) => {
	const session = api.session();
	const {marked} = session.place;
	const id = itemAt(session)?.id;
	if (id === undefined) return;
	api.send({
		kind: 'items-marked',
		ids: marked.includes(id) ? marked.filter(each => each !== id) : [...marked, id],
	});
	const last = listedItems(session).length - 1;
	api.send({kind: 'cursor-moved', to: Math.min(last, cursorOf(session) + 1)});
};

const fold = (as: 'fixup' | 'squash') => (api: Api) => {
	const session = api.session();
	const ids = chosenIds(session);
	carryOut(api, foldUp(session, ids, as), foldTarget(session, ids)?.id);
};

const canFold = (session: Session) => {
	const chosen = chosenIds(session);
	const isThere = itemsOf(session).some(({id}) => chosen.includes(id));
	return isThere && foldTarget(session, chosen) !== undefined;
};

const takePosition = (way: 'up' | 'down') => (api: Api) => {
	const session = api.session();
	const position = orderState(session).nearest?.[way];
	const {moved} = session.place;
	if (position === undefined) return;
	api.send({kind: 'items-moved', order: position.order, moved});
	followCursor(api, moved[0]);
};

/** Whether another order may help; it does not where what is folded in is to blame. */
const canFindOrder = (session: Session) => {
	const {trial, placings} = orderState(session);
	if (trial?.isClean !== false) return false;
	const items = placings.map(({item}) => item);
	return foldedMeeting(trial.conflict, items) === undefined;
};

const hasPosition = (way: 'up' | 'down') => (session: Session) =>
	orderState(session).nearest?.[way] !== undefined;

/** Keys that change the series as a whole. */
export const operationKeys: readonly Binding[] = [
	{
		keys: ['Esc'],
		label: 'clear the marks',
		isOn: hasMarks,
		does: api => api.send({kind: 'items-marked', ids: []}),
	},
	{keys: ['['], label: 'up to where it works', isOn: hasPosition('up'), does: takePosition('up')},
	{keys: [']'], label: 'down to where it works', isOn: hasPosition('down'), does: takePosition('down')},
	{
		keys: ['O'],
		label: 'find an order that works',
		isOn: canFindOrder,
		does: findWorkingOrder,
	},
	{
		keys: ['A'],
		label: 'autosquash',
		isOn: session => foldAutosquash(itemsOf(session)).length > 0,
		does: api => carryOut(api, autosquash(api.session()), itemAt(api.session())?.id),
	},
	{keys: ['K', '<'], label: 'move up', does: move(-1)},
	{keys: ['J', '>'], label: 'move down', isQuiet: true, does: move(1)},
	{keys: ['g'], label: 'to the top', isQuiet: true, does: move('top')},
	{keys: ['G'], label: 'to the bottom', isQuiet: true, does: move('bottom')},
	{keys: [' '], label: 'mark, to move or fold several together', isQuiet: true, does: toggleMark},
	{
		keys: ['d'],
		label: 'bring back',
		isOn: session => itemAt(session)?.isDropped === true && !hasMarks(session),
		does: api => carryOut(api, dropOrBringBack(api.session(), chosenIds(api.session())), undefined),
	},
	{
		keys: ['d'],
		label: 'drop',
		isOn: session => itemAt(session) !== undefined,
		does: api => carryOut(api, dropOrBringBack(api.session(), chosenIds(api.session())), undefined),
	},
	{keys: ['f'], label: 'fold up', isOn: canFold, does: fold('fixup')},
	{keys: ['F'], label: 'fold up, text too', isOn: canFold, does: fold('squash'), isQuiet: true},
	{
		keys: ['u'],
		label: 'take out what was folded',
		isQuiet: true,
		isOn: session => (itemAt(session)?.folded.length ?? 0) > 0,
		does: api => {
			const id = itemAt(api.session())?.id ?? '';
			carryOut(api, unfoldLast(api.session(), id), id);
		},
	},
	{
		keys: ['s'],
		label: 'split',
		isOn: session => itemAt(session)?.isDropped === false,
		does: openSplit,
	},
	{
		keys: ['e'],
		label: 'edit the shortlog',
		isQuiet: true,
		isOn: session => itemAt(session)?.isDropped === false,
		does: api => {
			const item = itemAt(api.session());
			if (item !== undefined) openLine(api, {kind: 'shortlog', item: item.id}, itemShortlog(item));
		},
	},
	authorKey(itemAt),
];
