import type {Trouble} from '../src/session/session.ts';
import type {Job} from '../src/tools/tools.ts';
import {isCancelled, troubleOf} from './job.ts';

/** What is told of work while it goes on. */
type WorkEvent =
	| Readonly<{kind: 'work-started'; title: string}>
	| Readonly<{kind: 'work-progressed'; done: number; total: number | undefined; what: string}>
	| Readonly<{kind: 'work-ended'}>
	| Readonly<{kind: 'work-failed'; trouble: Trouble}>
	| Readonly<{kind: 'noticed'; notice: string | undefined}>;

/** Starts work that the person waits for, one at a time; stops it, saying whether there was any; waits for its end. */
export type Starter<Hands> = Readonly<{
	start: (title: string, work: (hands: Hands, job: Job) => Promise<void>) => void;
	cancel: () => boolean;
	settled: () => Promise<void>;
}>;

/** Runs work with these hands; `stopped` is said where it was stopped. */
export const createStarterOf = <Hands>(
	send: (event: WorkEvent) => void,
	hands: Promise<Hands>,
	stopped: string,
): Starter<Hands> => {
	let running: AbortController | undefined;
	let working: Promise<void> = Promise.resolve();
	return {
		start: (title, work) => {
			if (running !== undefined) return;
			const controller = new AbortController();
			running = controller;
			send({kind: 'work-started', title});
			const job: Job = {
				progress: (done, total, what) => send({kind: 'work-progressed', done, total, what}),
				signal: controller.signal,
			};
			working = hands
				.then(given => work(given, job))
				.then(() => send({kind: 'work-ended'}))
				.catch(error => {
					if (isCancelled(error)) {
						send({kind: 'work-ended'});
						send({kind: 'noticed', notice: stopped});
					} else send({kind: 'work-failed', trouble: troubleOf(error)});
				})
				.finally(() => {
					running = undefined;
				});
		},
		cancel: () => {
			running?.abort();
			return running !== undefined;
		},
		settled: () => working,
	};
};
