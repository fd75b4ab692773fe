import {isKept, type Onboard, type OnboardEvent, toKeep} from '../../src/session/onboard.ts';
import type {Machine} from '../../src/tools/machine/machine.ts';
import type {Tools} from '../../src/tools/tools.ts';
import {troubleOf} from '../job.ts';
import {createStarterOf, type Starter} from '../starter.ts';
import type {StoreOf} from '../store.ts';
import type {OnboardApi} from './api.ts';
import {lookAtOwn} from './look-at-own.ts';

/** The session of onboarding, outside of any screen. */
export type OnboardStore = StoreOf<Onboard, OnboardEvent>;

/** Runs work that the person waits for. */
export const createStarter = (store: OnboardStore, machine: Machine): Starter<Machine> =>
	createStarterOf(store.send, Promise.resolve(machine), 'Stopped. r looks at what is so now.');

/** Takes up where the last run was left, then looks at the machine. */
export const openOnboard = async (store: OnboardStore, machine: Machine): Promise<void> => {
	try {
		store.send({kind: 'kept-loaded', kept: await machine.load()});
		const facts = await machine.look((done, total) => store.send({kind: 'machine-asked', done, total}));
		store.send({kind: 'machine-seen', facts});
	} catch (error) {
		store.send({kind: 'work-failed', trouble: troubleOf(error)});
	}
};

/** Keeps what outlasts the run in step with the session; one write at a time, the newest last. */
export const keepOnboard = (
	store: OnboardStore,
	machine: Machine,
): Readonly<{settled: () => Promise<void>}> => {
	let writing: Promise<void> | undefined;
	const isPending = () => store.session().isLoaded && !isKept(store.session());
	const write = async () => {
		while (isPending()) {
			const kept = toKeep(store.session());
			try {
				await machine.save(kept);
				store.send({kind: 'kept-saved', kept});
			} catch (error) {
				store.send({kind: 'saving-failed', trouble: troubleOf(error)});
				return;
			}
		}
	};
	store.subscribe(() => {
		if (writing !== undefined || !isPending()) return;
		writing = write().finally(() => {
			writing = undefined;
		});
	});
	return {settled: async () => writing};
};

/** What key handlers may do on a screen and in lines alike; `tools` opens the person's own series. */
export const commonApi = (
	store: OnboardStore,
	{start, cancel}: Pick<OnboardApi, 'start' | 'cancel'>,
	tools: () => Promise<Tools>,
): Pick<OnboardApi, 'session' | 'send' | 'start' | 'cancel' | 'lookAtOwn'> => ({
	session: store.session,
	send: store.send,
	start,
	cancel,
	lookAtOwn: () =>
		start('Reading the series', async (_, job) => {
			store.send({kind: 'own-seen', own: await lookAtOwn(await tools(), job)});
		}),
});
