import type {Mending} from '../../src/series/mending.ts';
import {aLine} from '../../src/session/line.ts';
import {lineHere} from '../../src/session/line-here.ts';
import {mendingLineFault, mendingLines} from '../../src/session/mending-lines.ts';
import {itemHere, type Onboard} from '../../src/session/onboard.ts';
import type {Machine} from '../../src/tools/machine/machine.ts';
import type {Job} from '../../src/tools/tools.ts';
import type {OnboardApi, OnboardBinding} from './api.ts';

/** How long the box stands before a key counts, in milliseconds. */
const armingTime = 300;

const looking = 'Looking at the machine';

const look = async (api: OnboardApi, machine: Machine, {progress}: Job): Promise<void> => {
	const facts = await machine.look((done, total) => progress(done, total, looking));
	api.send({kind: 'machine-seen', facts});
};

/** Looks at the machine again. */
export const lookAgain = (api: OnboardApi): void =>
	api.start(looking, async (machine, job) => {
		await look(api, machine, job);
	});

/** Shows the commands of a mending, to be confirmed. */
export const askToRun = (api: OnboardApi, mending: Mending): void => {
	api.forget();
	api.send({kind: 'dialog-opened', dialog: {kind: 'confirm', mending, isArmed: false}});
	setTimeout(() => api.send({kind: 'confirmation-armed'}), armingTime);
};

const ask = (api: OnboardApi, mending: Mending, at: number): void => {
	const asked = mendingLines(mending)[at];
	if (asked === undefined) askToRun(api, mending);
	else api.send({kind: 'dialog-opened', dialog: {kind: 'line', mending, at, line: aLine(asked.value)}});
};

const begin = (api: OnboardApi): void => {
	const mending = itemHere(api.session())?.mending;
	if (mending !== undefined) ask(api, mending, 0);
};

/** What is wrong with the line as it is, in a sentence; undefined where it can be taken. */
export const lineFault = (session: Onboard): string | undefined => {
	const here = lineHere(session);
	return here === undefined ? undefined : mendingLineFault(here.asked, here.text);
};

const takeLine = (api: OnboardApi): void => {
	const {dialog} = api.session();
	const here = lineHere(api.session());
	if (dialog?.kind !== 'line' || here === undefined || lineFault(api.session()) !== undefined) return;
	ask(api, here.asked.take(here.text), dialog.at + 1);
};

const titles: Readonly<Record<Mending['kind'], string>> = {
	identity: 'Setting name and mail',
	editor: 'Setting the editor',
	'mail-server': 'Setting the mail server',
	remote: 'Adding the remote',
	fetch: 'Fetching',
	upstream: 'Setting the upstream',
	'send-trial': 'Going through the mails',
};

const done: Readonly<Record<Mending['kind'], string>> = {
	identity: 'git knows you now.',
	editor: 'git starts it from now on.',
	'mail-server': 'git knows the server now. It asks for the password when it sends, and not before.',
	remote: 'The remote is added, and nothing was fetched from it. Enter goes on to that.',
	fetch: 'Fetched.',
	upstream: 'The branch follows it now.',
	'send-trial': 'git went through all mails, and sent nothing.',
};

const runIt = (api: OnboardApi): void => {
	const {dialog} = api.session();
	if (dialog?.kind !== 'confirm' || !dialog.isArmed) return;
	const {mending} = dialog;
	api.send({kind: 'dialog-closed'});
	api.start(titles[mending.kind], async (machine, job) => {
		await machine.mend(mending, job);
		api.send({kind: 'mended', mending});
		// What goes through mails leaves the machine as it was.
		if (mending.kind !== 'send-trial') await look(api, machine, job);
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
	{keys: ['PageDown', ' '], label: 'ten down', does: scrollBy(10), isQuiet: true},
	{keys: ['PageUp', 'b'], label: 'ten up', does: scrollBy(-10), isQuiet: true},
	{keys: ['Home', 'g'], label: 'start', does: scrollBy(-100_000), isQuiet: true},
	{keys: ['End', 'G'], label: 'end', does: scrollBy(100_000), isQuiet: true},
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
				{keys: ['Esc', 'Enter', 'q'], label: 'close', does: close},
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
			return [{keys: ['Esc', 'Enter', '?', 'q'], label: 'close', does: close}, ...scrolling];
		case undefined:
			return [];
	}
};
