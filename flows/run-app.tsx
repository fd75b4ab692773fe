import {render} from 'ink';
import type {Session} from '../src/session/session.ts';
import type {Tools} from '../src/tools/tools.ts';
import type {Api, Errand} from './api.ts';
import {App, handleKey} from './app.tsx';
import {keepJudged, keepRead} from './background.ts';
import {createStarter, keepSaved, keepTried, openSession} from './runtime.ts';
import {createStore, type Store} from './store.ts';

/** What the front door lends the app. */
export type Door = Readonly<{
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

/** Runs the wizard in a terminal until the person leaves. Everything answered is saved by then. */
export const runApp = async (door: Door): Promise<Session> => {
	const store = createStore();
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
		if (store.session().place.dialog?.kind === 'line') handleKey({name: 'text', text}, api);
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
	const opening = openSession(store, tools, {progress: () => {}, signal: stopped.signal});
	await left;
	app.unmount();
	stopPaste();
	stopped.abort();
	api.cancel();
	await opening;
	await saving.settled();
	return store.session();
};
