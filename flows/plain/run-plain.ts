import {newFixSession, newSession, type Session} from '../../src/session/session.ts';
import type {Tools} from '../../src/tools/tools.ts';
import type {Api} from '../api.ts';
import {keepJudged, keepRead} from '../background.ts';
import {keepForeign} from '../foreign.ts';
import {openAt} from '../open-at.ts';
import {createStarter, keepSaved, keepTried, openSession} from '../runtime.ts';
import {createStore} from '../store.ts';
import type {LineDoor} from './door.ts';
import {createDriver, type Driver} from './drive.ts';
import {tellProgress} from './progress.ts';

/** Runs the wizard, or the mending, in lines until the person leaves or there are no more lines. Everything answered is saved by then. */
export const runPlain = async (door: LineDoor): Promise<Session> => {
	const store = createStore({
		...(door.flow === 'fix' ? newFixSession : newSession),
		program: door.program,
		isFirstPosting: door.isFirstPosting === true,
	});
	const stopped = new AbortController();
	let hands: Tools | undefined;
	let driver: Driver | undefined;
	let isLeft = false;
	let quit: () => void = () => {};
	const left = new Promise<void>(resolve => {
		quit = () => {
			isLeft = true;
			resolve();
		};
	});
	const api: Api = {
		session: store.session,
		send: store.send,
		...createStarter(store, door.tools),
		commandFor: emission => hands?.commandFor(emission) ?? '',
		leave: errand => driver?.leave(errand),
		quit,
		forget: () => {},
		suspend: () => {},
	};
	driver = createDriver(api, store, door);
	door.onSession?.(store.session);
	door.onInterrupt(() => {
		if (!api.cancel()) quit();
	});
	door.say(['Reading the repository.']);
	const tools = await door.tools;
	hands = tools;
	const saving = keepSaved(store, tools);
	keepTried(store, tools);
	keepJudged(store);
	keepRead(store, tools);
	keepForeign(store, tools, stopped.signal, door.asksOthers);
	const stopTelling = tellProgress(store, door);
	const job = {progress: () => {}, signal: stopped.signal};
	const opening = openSession(store, tools, job, series => door.findNamed(tools, series, job));
	const {startAt} = door;
	if (startAt !== undefined) {
		// What is told first is to be told of that place.
		await Promise.race([left, opening]);
		openAt(store, startAt);
	}
	await Promise.race([left, driver.run(() => isLeft)]);
	stopTelling();
	stopped.abort();
	api.cancel();
	await opening;
	await saving.settled();
	return store.session();
};
