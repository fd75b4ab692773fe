import type {Session} from '../../src/session/session.ts';
import {testingState} from '../../src/session/testing-state.ts';
import {itemsOf, listedItems} from '../../src/session/wanted.ts';
import type {Api, Binding} from '../api.ts';
import {floating, hasPlan} from './floating-keys.ts';
import {postingRows} from './patches-keys.ts';
import {showPlan} from './plan-flow.ts';
import {hasMoved, readAgain} from './read-again.ts';
import {neighbour, stepHere} from './steps.ts';

/** Rows that the cursor of the step goes over. */
export const listRows = (session: Session): number => {
	switch (session.place.step) {
		case 'messages':
			return itemsOf(session).length;
		case 'order':
			return listedItems(session).length;
		case 'testing':
			return testingState(session).obligations.length;
		case 'patches':
			return postingRows(session).length;
		default:
			return 0;
	}
};

const hasRows = (session: Session) => listRows(session) > 0;

const moveBy = (by: number) => (api: Api) => {
	const session = api.session();
	const last = listRows(session) - 1;
	const to = Math.max(0, Math.min(last, session.place.cursor[session.place.step] + by));
	api.send({kind: 'cursor-moved', to});
};

const goTo = (by: number) => (api: Api) => {
	const step = neighbour(api.session(), by)?.id;
	if (step !== undefined) api.send({kind: 'step-entered', step});
};

const back = (api: Api) => {
	const {asking} = api.session().place;
	if (asking !== undefined) api.send({kind: 'question-reopened', question: undefined});
	else goTo(-1)(api);
};

/** Keys that count in every step, behind the step's own. */
const everywhere: readonly Binding[] = [
	{keys: ['Up', 'k'], label: 'up', isOn: hasRows, does: moveBy(-1), isQuiet: true},
	{keys: ['Down', 'j'], label: 'down', isOn: hasRows, does: moveBy(1), isQuiet: true},
	{keys: ['PageUp'], label: 'ten up', isOn: hasRows, does: moveBy(-10), isQuiet: true},
	{keys: ['PageDown'], label: 'ten down', isOn: hasRows, does: moveBy(10), isQuiet: true},
	{keys: ['Home'], label: 'first', isOn: hasRows, does: moveBy(-10_000), isQuiet: true},
	{keys: ['End'], label: 'last', isOn: hasRows, does: moveBy(10_000), isQuiet: true},
	{keys: ['P'], label: 'plan', isOn: hasPlan, does: showPlan},
	{
		keys: ['z'],
		label: 'undo',
		isOn: session => session.past.length > 0,
		does: api => api.send({kind: 'answer-undone'}),
		isQuiet: true,
	},
	{
		keys: ['Z', 'Ctrl+r'],
		label: 'redo',
		isOn: session => session.future.length > 0,
		does: api => api.send({kind: 'answer-redone'}),
		isQuiet: true,
	},
	{
		keys: ['?'],
		label: 'help',
		does: api => api.send({kind: 'dialog-opened', dialog: {kind: 'help', scroll: 0}}),
	},
	{
		keys: ['Esc', 'Shift+Tab'],
		label: 'back',
		does: back,
		isOn: session => neighbour(session, -1) !== undefined || session.place.asking !== undefined,
	},
	{
		keys: ['Tab'],
		label: 'next step',
		does: goTo(1),
		isOn: session => neighbour(session, 1) !== undefined,
	},
	{
		keys: ['R'],
		label: 'start over: forget all answers',
		does: api => {
			api.send({kind: 'started-over'});
			api.send({kind: 'noticed', notice: 'All answers are forgotten. z brings them back.'});
		},
		isQuiet: true,
	},
	{keys: ['q'], label: 'leave', does: api => api.quit()},
];

const failed: readonly Binding[] = [
	{keys: ['Enter'], label: 'read the branch again', isOn: hasMoved, does: readAgain},
	{keys: ['Esc'], label: 'look on', isOn: hasMoved, does: api => api.send({kind: 'work-ended'})},
	{keys: ['Enter', 'Esc'], label: 'go on', does: api => api.send({kind: 'work-ended'})},
	{keys: ['q'], label: 'leave', does: api => api.quit()},
];

/** The keys that count now, most particular first: the one table behind handler, footer and help. */
export const bindingsNow = (session: Session): readonly Binding[] => {
	if (session.refusal !== undefined)
		return [{keys: ['q', 'Enter', 'Esc'], label: 'leave', does: api => api.quit()}];
	if (session.work.kind === 'running') return [{keys: ['Ctrl+c'], label: 'stop'}];
	if (session.work.kind === 'failed') return failed;
	if (session.series === undefined) return [{keys: ['q'], label: 'leave', does: api => api.quit()}];
	if (session.place.dialog !== undefined) return floating(session);
	return [...stepHere(session).keys, ...everywhere];
};
