import type {Key} from '../../src/session/key.ts';
import {editLine} from '../../src/session/line.ts';
import type {Onboard} from '../../src/session/onboard.ts';
import type {OnboardApi, OnboardBinding} from './api.ts';
import {floatingKeys} from './ready-keys.ts';
import {chapterHere, neighbour} from './steps.ts';

const rowsOf = (session: Onboard) => chapterHere(session).rows(session);
const hasRows = (session: Onboard) => rowsOf(session) > 0;

const moveBy =
	(by: number) =>
	(api: OnboardApi): void => {
		const session = api.session();
		const to = Math.max(0, Math.min(rowsOf(session) - 1, session.cursor[session.chapter] + by));
		api.send({kind: 'cursor-moved', to});
	};

const goTo =
	(by: number) =>
	(api: OnboardApi): void => {
		const chapter = neighbour(api.session(), by)?.id;
		if (chapter !== undefined) api.send({kind: 'chapter-entered', chapter});
	};

/** Keys that count in every chapter, behind its own. */
const everywhere: readonly OnboardBinding[] = [
	{keys: ['Up', 'k'], label: 'up', isOn: hasRows, does: moveBy(-1), isQuiet: true},
	{keys: ['Down', 'j'], label: 'down', isOn: hasRows, does: moveBy(1), isQuiet: true},
	{keys: ['PageUp'], label: 'ten up', isOn: hasRows, does: moveBy(-10), isQuiet: true},
	{keys: ['PageDown'], label: 'ten down', isOn: hasRows, does: moveBy(10), isQuiet: true},
	{keys: ['Home'], label: 'first', isOn: hasRows, does: moveBy(-10_000), isQuiet: true},
	{keys: ['End'], label: 'last', isOn: hasRows, does: moveBy(10_000), isQuiet: true},
	{
		keys: ['Tab'],
		label: 'next chapter',
		isOn: session => neighbour(session, 1) !== undefined,
		does: goTo(1),
	},
	{
		keys: ['?'],
		label: 'help',
		does: api => api.send({kind: 'dialog-opened', dialog: {kind: 'help', scroll: 0}}),
	},
	{
		keys: ['Esc', 'Shift+Tab'],
		label: 'back',
		isOn: session => neighbour(session, -1) !== undefined,
		does: goTo(-1),
	},
	{keys: ['q'], label: 'leave', does: api => api.quit()},
];

const ended: OnboardBinding = {
	keys: ['Enter', 'Esc'],
	label: 'go on',
	does: api => api.send({kind: 'work-ended'}),
};

/** The keys that count now, most particular first: the one table behind handler, footer and help. */
export const bindingsNow = (session: Onboard): readonly OnboardBinding[] => {
	const {work, dialog} = session;
	if (work.kind === 'running') return [{keys: ['Ctrl+c'], label: 'stop', does: api => void api.cancel()}];
	if (work.kind === 'failed') return [ended];
	if (dialog !== undefined) return floatingKeys(session);
	const {keys} = chapterHere(session);
	return [...(typeof keys === 'function' ? keys(session) : keys), ...everywhere];
};

/** Those of them that do something now. */
export const activeNow = (session: Onboard): readonly OnboardBinding[] =>
	bindingsNow(session).filter(({isOn}) => isOn === undefined || isOn(session));

/** What a key does: stop, suspend, what the table of keys says, or type. */
export const handleKey = (key: Key, api: OnboardApi): void => {
	if (key.name === 'Ctrl+c') {
		if (!api.cancel()) api.quit();
		return;
	}
	if (key.name === 'Ctrl+z') {
		api.suspend();
		return;
	}
	const name = key.name === 'text' ? key.text : key.name;
	const found = activeNow(api.session()).find(({keys}) => keys.includes(name));
	if (found !== undefined) {
		found.does(api);
		return;
	}
	const {dialog} = api.session();
	const line = dialog?.kind === 'line' ? editLine(dialog.line, key) : undefined;
	if (dialog?.kind === 'line' && line !== undefined) {
		api.send({kind: 'dialog-opened', dialog: {...dialog, line}});
	}
};
