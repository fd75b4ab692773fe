import {Refusal} from '../src/series/refusal.ts';
import type {Trouble} from '../src/session/session.ts';
import type {Job} from '../src/tools/tools.ts';

/** A job nobody watches. */
export const quietJob = (signal: AbortSignal): Job => ({progress: () => {}, signal});

/** An error as one sentence of fact and one of remedy. */
export const troubleOf = (error: unknown): Trouble =>
	error instanceof Refusal
		? {fact: error.fact, remedy: error.remedy, code: error.code}
		: {
				fact: `Something failed that should not: ${error instanceof Error ? error.message : String(error)}.`,
				remedy: 'Leave with Ctrl+c; the last words say what was changed, and how to go back.',
				code: 70,
			};

/** Whether this is the error of work that was stopped. */
export const isCancelled = (error: unknown) => error instanceof Error && error.name === 'Cancelled';
