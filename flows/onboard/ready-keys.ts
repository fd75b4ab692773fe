import {looksLikeMail, looksLikeName} from '../../src/evidence/machine/person.ts';
import type {Mending} from '../../src/series/mending.ts';
import {aLine, lineText} from '../../src/session/line.ts';
import {itemHere, type Onboard} from '../../src/session/onboard.ts';
import type {OnboardApi, OnboardBinding} from './api.ts';

/** How long the box stands before a key counts, in milliseconds. */
const armingTime = 300;

/** Looks at the machine again. */
export const lookAgain = (api: OnboardApi): void =>
	api.start('Looking at the machine', async machine => {
		api.send({kind: 'machine-seen', facts: await machine.look()});
	});

const askToRun = (api: OnboardApi, mending: Mending): void => {
	api.forget();
	api.send({kind: 'dialog-opened', dialog: {kind: 'confirm', mending, isArmed: false}});
	setTimeout(() => api.send({kind: 'confirmation-armed'}), armingTime);
};

const askForName = (api: OnboardApi, name: string): void =>
	api.send({kind: 'dialog-opened', dialog: {kind: 'line', field: {kind: 'name'}, line: aLine(name)}});

const begin = (api: OnboardApi): void => {
	const mending = itemHere(api.session())?.mending;
	if (mending === undefined) return;
	if (mending.kind === 'identity') askForName(api, mending.name);
	else askToRun(api, mending);
};

/** What is wrong with the line as it is, in a sentence; undefined where it can be taken. */
export const lineFault = ({dialog}: Onboard): string | undefined => {
	if (dialog?.kind !== 'line') return undefined;
	const text = lineText(dialog.line).trim();
	if (text === '') return 'Nothing is typed yet.';
	if (text.startsWith('-')) return 'git would take this for an option.';
	if (dialog.field.kind === 'name') {
		return looksLikeName(text) ? undefined : 'This looks like a login. A sign-off has the name you go by.';
	}
	return looksLikeMail(text) ? undefined : 'No reply would reach this mail.';
};

const takeLine = (api: OnboardApi): void => {
	const {dialog, items} = api.session();
	if (dialog?.kind !== 'line' || lineFault(api.session()) !== undefined) return;
	const text = lineText(dialog.line).trim();
	const {mending} = items.find(({id}) => id === 'identity') ?? {};
	if (mending?.kind !== 'identity') return;
	if (dialog.field.kind === 'name') {
		const field = {kind: 'mail', name: text} as const;
		api.send({kind: 'dialog-opened', dialog: {kind: 'line', field, line: aLine(mending.mail)}});
	} else askToRun(api, {...mending, name: dialog.field.name, mail: text});
};

const titles: Readonly<Record<Mending['kind'], string>> = {
	identity: 'Setting name and mail',
	remote: 'Adding the remote',
	fetch: 'Fetching',
	upstream: 'Setting the upstream',
};

const done: Readonly<Record<Mending['kind'], string>> = {
	identity: 'git knows you now.',
	remote: 'The remote is added, and nothing was fetched from it. Enter goes on to that.',
	fetch: 'Fetched.',
	upstream: 'The branch follows it now.',
};

const runIt = (api: OnboardApi): void => {
	const {dialog} = api.session();
	if (dialog?.kind !== 'confirm' || !dialog.isArmed) return;
	const {mending} = dialog;
	api.send({kind: 'dialog-closed'});
	api.start(titles[mending.kind], async (machine, job) => {
		await machine.mend(mending, job);
		api.send({kind: 'mended', mending});
		api.send({kind: 'machine-seen', facts: await machine.look()});
		api.send({kind: 'noticed', notice: done[mending.kind]});
	});
};

const close = (api: OnboardApi) => api.send({kind: 'dialog-closed'});

const scrollBy =
	(by: number) =>
	(api: OnboardApi): void => {
		const {dialog} = api.session();
		if (dialog?.kind !== 'item' && dialog?.kind !== 'help') return;
		api.send({kind: 'dialog-opened', dialog: {...dialog, scroll: Math.max(0, dialog.scroll + by)}});
	};

const scrolling: readonly OnboardBinding[] = [
	{keys: ['Down', 'j'], label: 'down', does: scrollBy(1), isQuiet: true},
	{keys: ['Up', 'k'], label: 'up', does: scrollBy(-1), isQuiet: true},
	{keys: ['PageDown'], label: 'ten down', does: scrollBy(10), isQuiet: true},
	{keys: ['PageUp'], label: 'ten up', does: scrollBy(-10), isQuiet: true},
];

const canMend = (session: Onboard) => itemHere(session)?.mending !== undefined;

/** Keys of the list. */
export const readyKeys: readonly OnboardBinding[] = [
	{
		keys: ['Enter'],
		label: 'why, and what to do',
		isOn: ({items}) => items.length > 0,
		does: api => api.send({kind: 'dialog-opened', dialog: {kind: 'item', scroll: 0}}),
	},
	{keys: ['r'], label: 'look again', does: lookAgain},
];

/** Keys of what floats above it. */
export const floatingKeys = ({dialog}: Onboard): readonly OnboardBinding[] => {
	switch (dialog?.kind) {
		case 'item':
			return [
				{keys: ['y'], label: 'mend it', isOn: canMend, does: begin},
				{keys: ['Esc', 'Enter', 'q'], label: 'back', does: close},
				...scrolling,
			];
		case 'line':
			return [
				{keys: ['Enter'], label: 'go on', isOn: session => lineFault(session) === undefined, does: takeLine},
				{keys: ['Esc'], label: 'leave it', does: close},
			];
		case 'confirm':
			return [
				{
					keys: ['y'],
					label: 'run it',
					isOn: ({dialog: box}) => box?.kind === 'confirm' && box.isArmed,
					does: runIt,
				},
				{keys: ['Esc'], label: 'leave it', does: close},
			];
		case 'help':
			return [{keys: ['Esc', 'Enter', '?', 'q'], label: 'back', does: close}, ...scrolling];
		case undefined:
			return [];
	}
};
