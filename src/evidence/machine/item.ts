import type {Citation} from '../../series/citation.ts';
import type {Mending} from '../../series/mending.ts';

/** Things looked at on a machine, in the order in which they are told. */
export const itemIds = [
	'git',
	'identity',
	'editor',
	'kernel-tree',
	'kvm-x86',
	'kvm',
	'upstream',
	'perl',
	'checkpatch',
	'build-tools',
	'build-headers',
	'send-email',
	'send-email-setup',
	'b4',
	'kvm-device',
	'selftests',
	'kvm-unit-tests',
] as const;

export type ItemId = (typeof itemIds)[number];

/** In order; needed and not there; good to have and not there; nobody could tell. */
export type ItemState = 'ok' | 'missing' | 'optional-missing' | 'unknown';

/** One thing that posting to KVM needs of a machine. */
export type MachineItem = Readonly<{
	id: ItemId;
	/** For a list, a few words. */
	title: string;
	state: ItemState;
	/** What is so, in a few words for a line of a list; ends without a full stop. */
	says: string;
	/** Why it matters, and what to do where that is no command. */
	why: string;
	/** Commands that mend it, as a person can paste them; none where there is nothing to mend, or no command can. */
	commands: readonly string[];
	/** The same where the program may run it itself, once it is confirmed. */
	mending?: Mending;
	cites: Citation;
}>;

/** An item without what the table of items says of it. */
export type Judged = Pick<MachineItem, 'state' | 'says'> &
	Partial<Pick<MachineItem, 'commands' | 'mending' | 'why'>>;

/** In order. */
export const ok = (says: string): Judged => ({state: 'ok', says});

/** Needed and not there. */
export const missing = (says: string, commands: readonly string[] = []): Judged => ({
	state: 'missing',
	says,
	commands,
});

/** Good to have and not there. */
export const optional = (says: string, commands: readonly string[] = []): Judged => ({
	state: 'optional-missing',
	says,
	commands,
});

/** Nobody could tell. */
export const unknown = (says = 'could not be found out'): Judged => ({state: 'unknown', says});
