import type {SessionEvent} from '../src/session/events.ts';
import {reduce} from '../src/session/reduce.ts';
import {newSession, type Session} from '../src/session/session.ts';

/** Holds a state outside of any screen, so that it outlives them. */
export type StoreOf<State, Event> = Readonly<{
	session: () => State;
	send: (event: Event) => void;
	/** Calls back after each change; returns how to stop that. */
	subscribe: (listener: () => void) => () => void;
}>;

/** A store that begins with this state. */
export const createStoreOf = <State, Event>(
	step: (state: State, event: Event) => State,
	initial: State,
): StoreOf<State, Event> => {
	let session = initial;
	const listeners = new Set<() => void>();
	return {
		session: () => session,
		send: event => {
			const next = step(session, event);
			if (next === session) return;
			session = next;
			for (const listener of [...listeners]) listener();
		},
		subscribe: listener => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
	};
};

/** Holds the session of the wizard. */
export type Store = StoreOf<Session, SessionEvent>;

/** A store with a new session. */
export const createStore = (initial: Session = newSession): Store => createStoreOf(reduce, initial);
