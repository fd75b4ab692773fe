import {aLine} from '../../src/session/line.ts';
import type {Session} from '../../src/session/session.ts';
import {testingState} from '../../src/session/testing-state.ts';
import type {Api, Binding} from '../api.ts';
import {editElsewhere, openText} from './text-editor-keys.ts';

const here = (session: Session) => testingState(session).obligations[session.place.cursor.testing];

const isOpen = (session: Session) => testingState(session).open.length > 0;

const ask = (api: Api) => {
	const obligation = here(api.session())?.id;
	if (obligation !== undefined) {
		api.send({kind: 'dialog-opened', dialog: {kind: 'question', question: {kind: 'obligation', obligation}}});
	}
};

/** Moves to the next obligation without an answer, if there is one. */
export const nextObligation = (api: Api) => {
	const {obligations, open} = testingState(api.session());
	const from = api.session().place.cursor.testing;
	const order = [...obligations.keys()].map(offset => (from + 1 + offset) % obligations.length);
	const next = order.find(index => open.some(({id}) => id === obligations[index]?.id));
	if (next !== undefined) api.send({kind: 'cursor-moved', to: next});
};

const isHereOpen = (session: Session) => {
	const obligation = here(session);
	return obligation !== undefined && session.answers.testing[obligation.id] === undefined;
};

/** Keys of the testing step. */
export const testingKeys: readonly Binding[] = [
	{keys: ['Enter'], label: 'answer', isOn: isHereOpen, does: ask},
	{
		keys: ['Enter'],
		label: 'next without an answer',
		isOn: session => !isHereOpen(session) && isOpen(session),
		does: nextObligation,
	},
	{
		keys: ['Enter'],
		label: 'go on to the patches',
		isOn: session => !isOpen(session),
		does: api => api.send({kind: 'step-entered', step: 'patches'}),
	},
	{keys: ['a'], label: 'answer again', isOn: session => !isHereOpen(session), does: ask},
	{
		keys: ['n'],
		label: 'not done, with a reason',
		does: api => {
			const obligation = here(api.session())?.id;
			if (obligation === undefined) return;
			const before = api.session().answers.testing[obligation];
			const text = before?.done === false ? before.because : '';
			api.send({
				kind: 'dialog-opened',
				dialog: {kind: 'line', field: {kind: 'because', obligation}, line: aLine(text)},
			});
		},
	},
	{keys: ['e'], label: 'edit the statement', does: api => openText(api, 'statement')},
	{keys: ['E'], label: 'in your editor', does: api => editElsewhere(api, 'statement')},
	{
		keys: ['c'],
		label: 'statement from the answers again',
		isOn: session => session.answers.statement !== undefined,
		does: api => api.send({kind: 'answered', change: {statement: undefined}}),
	},
];
