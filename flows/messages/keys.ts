import {findingHere, foundIn, hereOf, itemHere, rowsOf} from '../../src/session/desk.ts';
import type {Item} from '../../src/session/items.ts';
import {knownFindings} from '../../src/session/judged.ts';
import {messageState} from '../../src/session/message-state.ts';
import type {Session} from '../../src/session/session.ts';
import {itemsOf, wanted} from '../../src/session/wanted.ts';
import type {Api, Binding} from '../api.ts';
import {openLine} from '../prepare/open-line.ts';
import {showPlan} from '../prepare/plan-flow.ts';
import {showPatch} from '../prepare/show-patch.ts';
import {assistKeys} from './assist-keys.ts';
import {hasAside, openEditor, openElsewhere} from './editor-keys.ts';
import {hasRows, isFixing, isItem, moving} from './moving-keys.ts';
import {chosenFix, setMessage} from './take.ts';
import {askToWaive} from './waive.ts';
import {goOn, goToNext, setFilter} from './walk.ts';

const withItem = (does: (api: Api, item: Item) => void) => (api: Api) => {
	const item = itemHere(api.session());
	if (item !== undefined) does(api, item);
};

const hasText = (session: Session) => {
	const item = itemHere(session);
	return item !== undefined && hasAside(session, item);
};
const hasFix = (session: Session) => chosenFix(session) !== undefined;
/** A text that nobody has judged yet counts: what Enter does must not change under the finger. */
const hasOpen = (session: Session) =>
	rowsOf(session).some(row => row.kind === 'item' && ['open', 'unknown'].includes(row.state.kind));

const found = (session: Session) => {
	const row = hereOf(session);
	return row === undefined ? [] : foundIn(row);
};

const isOpen = (session: Session) => {
	const item = itemHere(session);
	return item !== undefined && messageState(session, item).kind === 'open';
};

/** Takes the fix of the chosen finding; where the message is in order then, goes on to the next to look at. */
const takeFix = withItem((api, item) => {
	const fixed = chosenFix(api.session());
	if (fixed === undefined) return;
	setMessage(api, item, fixed);
	if (!isOpen(api.session())) goOn(api);
});

const mendsSafely = (session: Session, item: Item) =>
	knownFindings(session, item)?.some(
		({rule, fixClass}) => rule.fix !== undefined && (fixClass ?? rule.fixClass) === 'safe',
	) === true;

const canMendHere = (session: Session) => {
	const item = itemHere(session);
	return item !== undefined && mendsSafely(session, item);
};

/** Of those listed, as no other is taken along. */
const canMendAny = (session: Session) =>
	rowsOf(session).some(row => row.kind === 'item' && mendsSafely(session, row.item));

const showFixes = (reach: 'here' | 'all') => (api: Api) =>
	api.send({kind: 'dialog-opened', dialog: {kind: 'fixes', reach, scroll: 0}});

const toOrder = (api: Api) => {
	const {cursor} = api.session().place;
	api.send({kind: 'step-entered', step: 'order'});
	if (cursor.messages >= 0 && cursor.messages < itemsOf(api.session()).length)
		api.send({kind: 'cursor-moved', to: cursor.messages});
};

const hasFilter = ({place}: Session) => place.desk.filter !== '';
const hasPlan = (session: Session) => wanted(session)?.isNothing === false;

/** Enter does what stands next: take, go on, or leave the list. */
const entering: readonly Binding[] = [
	{keys: ['Enter'], label: 'take', isOn: hasFix, does: takeFix},
	{keys: ['Enter'], label: 'next', isOn: hasOpen, does: goToNext},
	{
		keys: ['Enter'],
		label: 'the plan',
		isOn: session => isFixing(session) && hasPlan(session),
		does: showPlan,
	},
	{
		keys: ['Enter'],
		label: 'go on to the order',
		isOn: session => !isFixing(session),
		does: api => api.send({kind: 'step-entered', step: 'order'}),
	},
];

/** Keys of the list of messages, in the wizard and where findings are mended. */
export const deskKeys: readonly Binding[] = [
	...entering,
	{keys: ['a'], label: 'safe fixes here', isOn: canMendHere, does: showFixes('here'), isQuiet: true},
	{keys: ['A'], label: 'all safe fixes', isOn: canMendAny, does: showFixes('all')},
	{keys: ['e'], label: 'edit on', isOn: hasText, does: withItem(openEditor)},
	{keys: ['e'], label: 'edit', isOn: isItem, does: withItem(openEditor)},
	{
		keys: ['E'],
		label: 'in your editor',
		isOn: isItem,
		does: withItem(openElsewhere),
	},
	{
		keys: ['p'],
		label: 'prefix',
		isOn: isItem,
		does: withItem((api, item) =>
			api.send({
				kind: 'dialog-opened',
				dialog: {kind: 'question', question: {kind: 'prefix', item: item.id}},
			}),
		),
	},
	...assistKeys,
	{
		keys: ['y'],
		label: 'why',
		isOn: session => findingHere(session) !== undefined,
		does: api => api.send({kind: 'dialog-opened', dialog: {kind: 'why', scroll: 0}}),
	},
	{
		keys: ['w'],
		label: 'leave this message, with a reason',
		isOn: session => !isFixing(session) && isOpen(session),
		does: withItem((api, item) => openLine(api, {kind: 'left', item: item.id})),
		isQuiet: true,
	},
	{
		keys: ['W'],
		label: 'set aside',
		isOn: session => found(session).length > 0,
		does: askToWaive,
	},
	{
		keys: ['/'],
		label: 'filter',
		isOn: session => hasRows(session) || hasFilter(session),
		does: api => openLine(api, {kind: 'filter'}, api.session().place.desk.filter),
	},
	{
		keys: ['f'],
		label: 'only this rule',
		isOn: session => findingHere(session) !== undefined,
		does: api => setFilter(api, findingHere(api.session())?.rule.id ?? ''),
		isQuiet: true,
	},
	{
		keys: ['s'],
		label: 'worst first, or in the order of the series',
		isOn: hasRows,
		does: api =>
			api.send({
				kind: 'desk-changed',
				change: {sort: api.session().place.desk.sort === 'worst' ? 'series' : 'worst'},
			}),
		isQuiet: true,
	},
	{keys: ['Esc'], label: 'show all', isOn: hasFilter, does: api => setFilter(api, '')},
	{keys: ['O'], label: 'order, split, drop', isOn: isFixing, does: toOrder},
	{keys: ['O'], label: 'order, split, drop, fold', isOn: hasRows, does: toOrder, isQuiet: true},
	{
		keys: ['o'],
		label: 'old and new',
		isOn: hasPlan,
		does: api => api.send({kind: 'dialog-opened', dialog: {kind: 'plan', view: 'shortlogs', scroll: 0}}),
		isQuiet: true,
	},
	{
		keys: ['m'],
		label: 'message and diff, over the whole screen',
		isQuiet: true,
		isOn: isItem,
		does: withItem((api, item) => showPatch(api, item)),
	},
	{
		keys: ['x'],
		label: 'as in the commit again',
		isQuiet: true,
		isOn: session => {
			const item = itemHere(session);
			return item !== undefined && (item.message !== item.original || item.id in session.answers.left);
		},
		does: withItem((api, item) => setMessage(api, item, item.original)),
	},
	...moving,
];
