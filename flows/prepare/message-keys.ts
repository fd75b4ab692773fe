import {type Item, itemShortlog} from '../../src/session/items.ts';
import {knownFindings, safeFixFor, suggestionFor} from '../../src/session/judged.ts';
import {aLine} from '../../src/session/line.ts';
import {messageState, openMessages} from '../../src/session/message-state.ts';
import type {Session} from '../../src/session/session.ts';
import {itemAt, itemsOf} from '../../src/session/wanted.ts';
import {plural} from '../../src/text/plural.ts';
import type {Api, Binding} from '../api.ts';
import {showPatch} from './show-patch.ts';

/** Gives an item a new message; the commit's own one takes the answer back. */
export const setMessage = (api: Api, item: Item, message: string) => {
	const {[item.id]: _, ...others} = api.session().answers.messages;
	const messages = message === item.original ? others : {...others, [item.id]: message};
	const {[item.id]: __, ...left} = api.session().answers.left;
	api.send({kind: 'answered', change: {messages, left}});
};

/** Takes a message from the editor; an empty one is how people say that they changed their mind. */
const takeMessage = (api: Api, item: Item, text: string) => {
	if (text.trim() === '')
		api.send({kind: 'noticed', notice: 'The text was empty, so the message stays as it was.'});
	else setMessage(api, item, text.endsWith('\n') ? text : `${text}\n`);
};

const withItem = (does: (api: Api, item: Item) => void) => (api: Api) => {
	const item = itemAt(api.session());
	if (item !== undefined) does(api, item);
};

/** Moves to the next message to look at behind the cursor, from the start again at the end. */
const goOn = (api: Api) => {
	const session = api.session();
	const items = itemsOf(session);
	const here = session.place.cursor.messages;
	const order = [...items.keys()].map(offset => (here + 1 + offset) % items.length);
	const next = order.find(index => {
		const item = items[index];
		return item !== undefined && messageState(session, item).kind === 'open';
	});
	if (next !== undefined) api.send({kind: 'cursor-moved', to: next});
};

const hasSuggestion = (session: Session) => {
	const item = itemAt(session);
	return item !== undefined && suggestionFor(session, item) !== item.message;
};

const hasOpen = (session: Session) => openMessages(session).length > 0;

const hereIs = (kind: string) => (session: Session) => {
	const item = itemAt(session);
	return item !== undefined && messageState(session, item).kind === kind;
};

const safeFixes = (session: Session) =>
	itemsOf(session).flatMap(item => {
		const safe = safeFixFor(session, item);
		return safe === item.message ? [] : [[item.id, safe] as const];
	});

/** Whether any finding has a safe fix; cheaper to ask than what that fix gives. */
const hasSafeFix = (session: Session) =>
	itemsOf(session).some(item =>
		knownFindings(session, item)?.some(({rule}) => rule.fix !== undefined && rule.fixClass === 'safe'),
	);

const takeSafe = (api: Api) => {
	const session = api.session();
	const fixed = safeFixes(session);
	api.send({
		kind: 'answered',
		change: {messages: {...session.answers.messages, ...Object.fromEntries(fixed)}},
	});
	const count = plural(fixed.length, 'message');
	api.send({
		kind: 'noticed',
		notice: `Took all safe fixes, in ${count}. o shows old and new, z takes them back.`,
	});
};

/** Keys of the messages step. */
export const messageKeys: readonly Binding[] = [
	{
		keys: ['Enter'],
		label: 'take',
		isOn: hasSuggestion,
		does: withItem((api, item) => {
			setMessage(api, item, suggestionFor(api.session(), item));
			if (messageState(api.session(), {...item, message: suggestionFor(api.session(), item)}).kind !== 'open')
				goOn(api);
		}),
	},
	{
		keys: ['Enter'],
		label: 'next to look at',
		isOn: session => !hasSuggestion(session) && hasOpen(session),
		does: goOn,
	},
	{
		keys: ['Enter'],
		label: 'go on to the order',
		isOn: session => !hasSuggestion(session) && !hasOpen(session),
		does: api => api.send({kind: 'step-entered', step: 'order'}),
	},
	{
		keys: ['e'],
		label: 'edit',
		does: withItem((api, item) =>
			api.send({
				kind: 'dialog-opened',
				dialog: {
					kind: 'line',
					field: {kind: 'shortlog', item: item.id},
					line: aLine(itemShortlog({...item, message: suggestionFor(api.session(), item)})),
				},
			}),
		),
	},
	{
		keys: ['E'],
		label: 'whole message',
		does: withItem((api, item) =>
			api.leave({
				kind: 'edit',
				name: 'COMMIT-MESSAGE',
				text: suggestionFor(api.session(), item),
				onText: text => takeMessage(api, item, text),
			}),
		),
	},
	{
		keys: ['p'],
		label: 'prefix',
		does: withItem((api, item) =>
			api.send({
				kind: 'dialog-opened',
				dialog: {kind: 'question', question: {kind: 'prefix', item: item.id}},
			}),
		),
	},
	{
		keys: ['w'],
		label: 'leave with a reason',
		isOn: hereIs('open'),
		does: withItem((api, item) =>
			api.send({
				kind: 'dialog-opened',
				dialog: {kind: 'line', field: {kind: 'left', item: item.id}, line: aLine('')},
			}),
		),
	},
	{keys: ['A'], label: 'take all safe fixes', isOn: hasSafeFix, does: takeSafe},
	{
		keys: ['y'],
		label: 'why',
		isOn: session => {
			const item = itemAt(session);
			return item !== undefined && messageState(session, item).findings.length > 0;
		},
		does: api => api.send({kind: 'dialog-opened', dialog: {kind: 'why', scroll: 0}}),
	},
	{
		keys: ['o'],
		label: 'old and new',
		does: api => api.send({kind: 'dialog-opened', dialog: {kind: 'plan', view: 'shortlogs', scroll: 0}}),
	},
	{
		keys: ['m'],
		label: 'message and diff',
		isQuiet: true,
		does: withItem((api, item) => showPatch(api, item)),
	},
	{
		keys: ['x'],
		label: 'as in the commit again',
		isQuiet: true,
		isOn: session => {
			const item = itemAt(session);
			return item !== undefined && (item.message !== item.original || item.id in session.answers.left);
		},
		does: withItem((api, item) => setMessage(api, item, item.original)),
	},
];
