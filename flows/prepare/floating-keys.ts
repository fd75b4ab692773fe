import type {Session} from '../../src/session/session.ts';
import {wanted} from '../../src/session/wanted.ts';
import type {Api, Binding} from '../api.ts';
import {typedText} from '../dispatch.ts';
import {editorKeys} from '../messages/editor-keys.ts';
import {takeSafeFixes} from '../messages/take.ts';
import {choosingKeys} from './choosing-keys.ts';
import {finishLine} from './lines.ts';
import {
	applyPlan,
	askToApply,
	canMoveOthers,
	canSign,
	showPlan,
	turnOthers,
	turnSigning,
} from './plan-flow.ts';
import {splitKeys} from './split-keys.ts';
import {textEditorKeys} from './text-editor-keys.ts';

/** Whether there is anything to build and to apply. */
export const hasPlan = (session: Session): boolean => wanted(session)?.isNothing === false;

/** Closes what floats; help goes back to what it covers. A box that asks wants to be read once more. */
const close = (api: Api) => {
	const {dialog} = api.session().place;
	const under = dialog?.kind === 'help' ? dialog.over : undefined;
	if (under === undefined) api.send({kind: 'dialog-closed'});
	else if (under.kind === 'confirm') askToApply(api);
	else api.send({kind: 'dialog-opened', dialog: under});
};

const helping: Binding = {
	keys: ['?'],
	label: 'help',
	does: api => {
		const over = api.session().place.dialog;
		if (over !== undefined) api.send({kind: 'dialog-opened', dialog: {kind: 'help', scroll: 0, over}});
	},
};

/** Scrolls what floats above the step to this line. */
export const scrollTo = (api: Api, scroll: number): void => {
	const {dialog} = api.session().place;
	if (dialog !== undefined && 'scroll' in dialog)
		api.send({kind: 'dialog-opened', dialog: {...dialog, scroll: Math.max(0, scroll)}});
};

const scrollBy = (by: number) => (api: Api) => {
	const {dialog} = api.session().place;
	if (dialog !== undefined && 'scroll' in dialog) scrollTo(api, dialog.scroll + by);
};

const scrolling: readonly Binding[] = [
	{keys: ['Down', 'j'], label: 'scroll', does: scrollBy(1), isQuiet: true},
	{keys: ['Up', 'k'], label: 'scroll up', does: scrollBy(-1), isQuiet: true},
	{keys: ['PageDown', ' '], label: 'ten down', does: scrollBy(10), isQuiet: true},
	{keys: ['PageUp', 'b'], label: 'ten up', does: scrollBy(-10), isQuiet: true},
	{keys: ['Home', 'g'], label: 'start', does: scrollBy(-100_000), isQuiet: true},
	{keys: ['End', 'G'], label: 'end', does: scrollBy(100_000), isQuiet: true},
];

const closing: Binding = {keys: ['Esc', 'q', 'Shift+Tab'], label: 'close', does: close};

const turnPlan = (api: Api) => {
	const {dialog} = api.session().place;
	if (dialog?.kind !== 'plan') return;
	const view = dialog.view === 'shortlogs' ? 'range-diff' : 'shortlogs';
	api.send({kind: 'dialog-opened', dialog: {kind: 'plan', view, scroll: 0}});
};

const isBuilt = (session: Session) => session.built !== undefined;

const isArmed = ({place}: Session) => place.dialog?.kind === 'confirm' && place.dialog.isArmed;

/** Keys that change how the plan that was built is carried out. */
const builtKeys = ({built}: Session): readonly Binding[] => [
	{
		keys: ['m'],
		label: built?.areMoving === true ? 'leave the others' : 'others move along',
		isOn: one => canMoveOthers(one) && (one.place.dialog?.kind !== 'confirm' || isArmed(one)),
		does: turnOthers,
	},
	{
		keys: ['S'],
		label: (built?.signedAgain ?? 0) > 0 ? 'without signatures' : 'sign again',
		isOn: one => canSign(one) && (one.place.dialog?.kind !== 'confirm' || isArmed(one)),
		does: turnSigning,
	},
];

/** Keys of what floats above the step. */
export const floating = (session: Session): readonly Binding[] => {
	switch (session.place.dialog?.kind) {
		case undefined:
			return [];
		case 'area':
			return session.place.dialog.field.kind === 'message' ? editorKeys : textEditorKeys;
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
			return [...choosingKeys(() => true), {...closing, label: 'back'}];
		case 'fixes': {
			const {reach} = session.place.dialog;
			const takes = (api: Api) => takeSafeFixes(api, reach);
			return [{keys: ['Enter', 'y'], label: 'take them', does: takes}, ...scrolling, helping, closing];
		}
		case 'split':
			return [...splitKeys.slice(0, -1), helping, ...splitKeys.slice(-1)];
		case 'plan':
			return [
				{
					keys: ['Tab'],
					label: session.place.dialog.view === 'shortlogs' ? 'range-diff' : 'shortlogs',
					isOn: isBuilt,
					does: turnPlan,
				},
				{
					keys: ['Enter'],
					label: 'build and compare',
					isOn: one => !isBuilt(one) && hasPlan(one),
					does: showPlan,
				},
				{keys: ['a'], label: 'apply', isOn: isBuilt, does: askToApply},
				...builtKeys(session),
				...scrolling,
				helping,
				closing,
			];
		case 'confirm':
			return [
				{
					keys: ['y'],
					label: 'rewrite',
					isOn: isArmed,
					does: api => applyPlan(api),
				},
				{
					keys: ['n'],
					label: 'as a new branch',
					isOn: isArmed,
					does: api => applyPlan(api, api.session().built?.newBranch),
				},
				...builtKeys(session),
				helping,
				{keys: ['Esc'], label: 'leave them', does: close},
			];
		case 'help':
			return [...scrolling, {...closing, keys: [...closing.keys, '?']}];
		default:
			return [...scrolling, closing];
	}
};
