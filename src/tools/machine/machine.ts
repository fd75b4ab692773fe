import type {MachineFacts} from '../../series/machine.ts';
import type {Mending} from '../../series/mending.ts';
import type {Job} from '../tools.ts';

/** The hands that get a machine ready. None of them needs a series, or a repository. */
export type Machine = Readonly<{
	/**
	 * Looks at machine and repository. Fetches, writes and asks nothing, and takes a few seconds at most; tells how many
	 * of its questions were answered.
	 */
	look: (onAnswer?: (done: number, total: number) => void) => Promise<MachineFacts>;
	/**
	 * Lets git mend something; `fetch` tells how far it is, and is the only one that uses the network. No password is
	 * asked for. Refuses with what git says and the command to paste.
	 */
	mend: (mending: Mending, job: Job) => Promise<void>;
	/** What was kept of getting ready, as parsed JSON; undefined where nothing readable is. */
	load: () => Promise<unknown>;
	/** Keeps it, atomically and durably. */
	save: (kept: unknown) => Promise<void>;
}>;
