import {render} from 'ink';
import {isReady} from '../../src/evidence/machine/machine-state.ts';
import {mendingCommands} from '../../src/series/mending.ts';
import {farewell} from '../../src/session/farewell.ts';
import {newOnboard, type Onboard, reduceOnboard} from '../../src/session/onboard.ts';
import {onboardAgain, onboardAnswersOf} from '../../src/session/onboard-answers.ts';
import type {Session} from '../../src/session/session.ts';
import {plural} from '../../src/text/plural.ts';
import {show} from '../../src/text/show.ts';
import type {Machine} from '../../src/tools/machine/machine.ts';
import {createStoreOf} from '../store.ts';
import type {Handover, OnboardApi} from './api.ts';
import {OnboardApp} from './app.tsx';
import {handOver, type WizardDoor} from './hand-over.ts';
import {handleKey} from './keys.ts';
import {commonApi, createStarter, keepOnboard, type OnboardStore, openOnboard} from './runtime.ts';

/** What the front door lends the app. */
export type OnboardDoor = Readonly<{
	folder: string;
	machine: Machine;
	/** How the person calls the program. */
	program: string;
	/** Called with the way to the last words, for after a signal as well. */
	onWords: (words: () => readonly string[]) => void;
}> &
	WizardDoor;

/** Sessions of the wizard as they are, one for each time that it was opened. */
export type Visits = readonly (() => Session)[];

/** The last words of the wizard where it moved a branch or made patches. */
const wizardWords = (visits: Visits, program: string): readonly string[] =>
	visits.flatMap(visit => {
		const session = visit();
		return session.applied.length > 0 || session.emitted !== undefined ? farewell(session, program) : [];
	});

/** What stands on the normal screen afterwards: what was done in the wizard, what was run, what is left, how to go on. */
export const lastWords = (session: Onboard, program: string, visits: Visits = []): readonly string[] => {
	const {ran, items} = session;
	const made = wizardWords(visits, program);
	const again = onboardAnswersOf(session);
	const needed = items.filter(({state}) => state === 'missing');
	return [
		...made,
		...(ran.length === 0
			? made.length === 0
				? ['Nothing was changed.']
				: []
			: ['Run:', ...ran.flatMap(mendingCommands).map(command => `  ${show(command)}`)]),
		...(items.length === 0
			? []
			: isReady(items)
				? ['Nothing that is needed is missing.']
				: [
						`${plural(needed.length, 'thing')} needed and missing: ${needed.map(({title}) => title).join(', ')}.`,
					]),
		...(again === undefined
			? []
			: ['The same again, without questions:', `  ${show(onboardAgain(again, session, program))}`]),
		`Go on with ${program} onboard.`,
	];
};

type Work = ReturnType<typeof createStarter>;

/** Draws the session until it is left, for good or for the wizard. */
const draw = async (door: OnboardDoor, store: OnboardStore, work: Work): Promise<Handover | undefined> => {
	let leave: (handover?: Handover) => void = () => {};
	const left = new Promise<Handover | undefined>(resolve => {
		leave = resolve;
	});
	const api: OnboardApi = {
		...commonApi(store, work, () => door.tools(false)),
		handOver: leave,
		quit: () => leave(),
		forget: door.forget,
		suspend: door.suspend,
	};
	const stopPaste = door.onPaste(text => {
		if (store.session().dialog?.kind === 'line') handleKey({name: 'text', text}, api);
	});
	const app = render(<OnboardApp store={store} api={api} isUnicode={door.isUnicode} />, {
		stdin: door.stdin,
		stdout: door.stdout,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	const handover = await left;
	app.unmount();
	stopPaste();
	return handover;
};

/** Leads a newcomer in a terminal until they leave. */
export const runOnboard = async (door: OnboardDoor): Promise<void> => {
	const {machine} = door;
	const store = createStoreOf(reduceOnboard, newOnboard(door.folder));
	const work = createStarter(store, machine);
	const visits: (() => Session)[] = [];
	door.onWords(() => lastWords(store.session(), door.program, visits));
	const keeping = keepOnboard(store, machine);
	const opening = openOnboard(store, machine);
	for (;;) {
		const handover = await draw(door, store, work);
		if (handover === undefined) break;
		const own = await handOver(door, handover, !store.session().isPosted, visits);
		if (handover.kind === 'own') store.send({kind: 'own-seen', own});
	}
	work.cancel();
	await Promise.all([opening, work.settled()]);
	await keeping.settled();
};
