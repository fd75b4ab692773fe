import type {SessionEvent} from '../src/session/events.ts';
import {reduce} from '../src/session/reduce.ts';
import {newSession, type Session} from '../src/session/session.ts';

/** Holds the session outside of any screen, so that it outlives them. */
export type Store = Readonly<{
	session: () => Session;
	send: (event: SessionEvent) => void;
	/** Calls back after each change; returns how to stop that. */
	subscribe: (listener: () => void) => () => void;
}>;

/** A store with a new session. */
export const createStore = (initial: Session = newSession): Store => {
	let session = initial;
	const listeners = new Set<() => void>();
	return {
		session: () => session,
		send: event => {
			const next = reduce(session, event);
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
