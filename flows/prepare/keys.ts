import type {Session} from '../../src/session/session.ts';
import {testingState} from '../../src/session/testing-state.ts';
import {itemsOf, wanted} from '../../src/session/wanted.ts';
import type {Api, Binding} from '../api.ts';
import {typedText} from '../dispatch.ts';
import {finishLine} from './lines.ts';
import {postingRows} from './patches-keys.ts';
import {applyPlan, askToApply, newBranchName, showPlan} from './plan-flow.ts';
import {neighbour, stepOf} from './steps.ts';

const rowsOf = (session: Session): number => {
	switch (session.place.step) {
		case 'messages':
		case 'order':
			return itemsOf(session).length;
		case 'testing':
			return testingState(session).obligations.length;
		case 'patches':
			return postingRows(session).length;
		default:
			return 0;
	}
};

const hasRows = (session: Session) => rowsOf(session) > 0;

const moveBy = (by: number) => (api: Api) => {
	const session = api.session();
	const last = rowsOf(session) - 1;
	const to = Math.max(0, Math.min(last, session.place.cursor[session.place.step] + by));
	api.send({kind: 'cursor-moved', to});
};

const goTo = (by: number) => (api: Api) =>
	api.send({kind: 'step-entered', step: neighbour(api.session().place.step, by).id});

const back = (api: Api) => {
	const {asking, step} = api.session().place;
	if (asking !== undefined) api.send({kind: 'question-reopened', question: undefined});
	else if (step !== 'base') goTo(-1)(api);
};

const hasPlan = (session: Session) => wanted(session)?.isNothing === false;

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
		isOn: session => session.place.step !== 'base' || session.place.asking !== undefined,
	},
	{
		keys: ['Tab'],
		label: 'next step',
		does: goTo(1),
		isOn: session => session.place.step !== 'patches',
		isQuiet: true,
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
	{keys: ['q'], label: 'leave', does: api => api.quit(), isQuiet: true},
];

const close = (api: Api) => api.send({kind: 'dialog-closed'});

const scrollBy = (by: number) => (api: Api) => {
	const {dialog} = api.session().place;
	if (dialog !== undefined && 'scroll' in dialog) {
		api.send({kind: 'dialog-opened', dialog: {...dialog, scroll: Math.max(0, dialog.scroll + by)}});
	}
};

const scrolling: readonly Binding[] = [
	{keys: ['Down', 'j'], label: 'scroll', does: scrollBy(1)},
	{keys: ['Up', 'k'], label: 'scroll up', does: scrollBy(-1), isQuiet: true},
	{keys: ['PageDown', ' '], label: 'page down', does: scrollBy(10), isQuiet: true},
	{keys: ['PageUp'], label: 'page up', does: scrollBy(-10), isQuiet: true},
];

const closing: Binding = {keys: ['Esc', 'q', 'Shift+Tab'], label: 'close', does: close};

const turnPlan = (api: Api) => {
	const {dialog} = api.session().place;
	if (dialog?.kind !== 'plan') return;
	const view = dialog.view === 'shortlogs' ? 'range-diff' : 'shortlogs';
	api.send({kind: 'dialog-opened', dialog: {kind: 'plan', view, scroll: 0}});
};

const isBuilt = (session: Session) => session.built !== undefined;

/** Keys of what floats above the step. */
const floating = (session: Session): readonly Binding[] => {
	switch (session.place.dialog?.kind) {
		case undefined:
			return [];
		case 'line':
			return [
				{
					keys: ['Enter'],
					label: 'take',
					does: api => {
						const {dialog} = api.session().place;
						if (dialog?.kind === 'line') finishLine(api, dialog.field, typedText(api.session()));
					},
				},
				{keys: ['Ctrl+u'], label: 'empty the line'},
				{keys: ['Esc'], label: 'leave it as it was', does: close},
			];
		case 'question':
			return [
				{keys: ['Up', 'Down', 'j', 'k'], label: 'choose'},
				{keys: ['Enter'], label: 'take'},
				{...closing, label: 'back'},
			];
		case 'plan':
			return [
				{keys: ['Tab'], label: 'range-diff', isOn: isBuilt, does: turnPlan},
				{
					keys: ['Enter'],
					label: 'build and compare',
					isOn: one => !isBuilt(one) && hasPlan(one),
					does: showPlan,
				},
				{keys: ['a'], label: 'apply', isOn: isBuilt, does: askToApply},
				...scrolling,
				closing,
			];
		case 'confirm':
			return [
				{
					keys: ['y'],
					label: 'rewrite',
					isOn: ({place}) => place.dialog?.kind === 'confirm' && place.dialog.isArmed,
					does: api => applyPlan(api),
				},
				{
					keys: ['n'],
					label: 'as a new branch',
					isOn: ({place}) => place.dialog?.kind === 'confirm' && place.dialog.isArmed,
					does: api => applyPlan(api, newBranchName(api.session().series?.branch ?? '')),
				},
				{keys: ['Esc'], label: 'leave them', does: close},
			];
		default:
			return [...scrolling, closing];
	}
};

const failed: readonly Binding[] = [
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
	return [...stepOf(session.place.step).keys, ...everywhere];
};
