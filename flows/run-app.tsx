import {render} from 'ink';
import type {Series} from '../src/series/series.ts';
import type {NamedPatches} from '../src/session/named.ts';
import {type Flow, newFixSession, newSession, type Session} from '../src/session/session.ts';
import type {Job, Tools} from '../src/tools/tools.ts';
import type {Api, Errand} from './api.ts';
import {App} from './app.tsx';
import {keepJudged, keepRead} from './background.ts';
import {keepForeign} from './foreign.ts';
import {handleKey} from './handle-key.ts';
import {openAt, type StartPlace} from './open-at.ts';
import {createStarter, keepSaved, keepTried, openSession} from './runtime.ts';
import {createStore, type Store} from './store.ts';

/** What the front door lends the app. */
export type Door = Readonly<{
	flow: Flow;
	/** How the person calls the program. */
	program: string;
	/** Where to begin, instead of where the person was last. */
	startAt?: StartPlace;
	/** Whether it is the person's first posting, so that a line tells how far it is. */
	isFirstPosting?: boolean;
	/** Patches of the series that the command line names; undefined where it names none. */
	findNamed: (tools: Tools, series: Series, job: Job) => Promise<NamedPatches | undefined>;
	/** Whether checkpatch and codespell may be asked in the background; they may if left out. */
	asksOthers?: () => Promise<boolean>;
	/** Comes while the first frame is drawn. */
	tools: Promise<Tools>;
	stdin: NodeJS.ReadStream;
	stdout: NodeJS.WriteStream;
	isUnicode: boolean;
	/** Lets the person change a text in their own editor; the app has left the terminal by then. */
	edit: (
		text: string,
		name: string,
	) => Promise<Readonly<{text: string; isChanged: boolean}> | Readonly<{failure: string}>>;
	onPaste: (listener: (text: string) => void) => () => void;
	/** Drops what was typed and not yet handled. */
	forget: () => void;
	suspend: () => void;
	/** Called with the way to the session as it is, for a summary after a signal. */
	onSession?: (session: () => Session) => void;
}>;

const runErrand = async (door: Door, store: Store, {text, name, onText}: Errand) => {
	const edited = await door.edit(text, name);
	if ('failure' in edited) store.send({kind: 'noticed', notice: edited.failure});
	else if (edited.isChanged) onText(edited.text);
};

/** Runs the wizard, or the mending, in a terminal until the person leaves. Everything answered is saved by then. */
export const runApp = async (door: Door): Promise<Session> => {
	const store = createStore({
		...(door.flow === 'fix' ? newFixSession : newSession),
		program: door.program,
		isFirstPosting: door.isFirstPosting === true,
	});
	let hands: Tools | undefined;
	const stopped = new AbortController();
	let quit: () => void = () => {};
	const left = new Promise<void>(resolve => {
		quit = resolve;
	});
	const api: Api = {
		session: store.session,
		send: store.send,
		...createStarter(store, door.tools),
		commandFor: emission => hands?.commandFor(emission) ?? '',
		leave: errand => void runErrand(door, store, errand),
		quit,
		forget: door.forget,
		suspend: door.suspend,
	};
	door.onSession?.(store.session);
	const stopPaste = door.onPaste(text => {
		const kind = store.session().place.dialog?.kind;
		if (kind === 'line' || kind === 'area') handleKey({name: 'text', text}, api);
	});
	const app = render(<App store={store} api={api} isUnicode={door.isUnicode} />, {
		stdin: door.stdin,
		stdout: door.stdout,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	const tools = await door.tools;
	hands = tools;
	const saving = keepSaved(store, tools);
	keepTried(store, tools);
	keepJudged(store);
	keepRead(store, tools);
	keepForeign(store, tools, stopped.signal, door.asksOthers);
	const job = {progress: () => {}, signal: stopped.signal};
	const opening = openSession(store, tools, job, series => door.findNamed(tools, series, job));
	const {startAt} = door;
	if (startAt !== undefined) void opening.then(() => openAt(store, startAt));
	await left;
	app.unmount();
	stopPaste();
	stopped.abort();
	api.cancel();
	await opening;
	await saving.settled();
	return store.session();
};
