import type {ReactNode} from 'react';
import type {Exercise} from '../../src/handbook/lessons/index.ts';
import type {ChapterId, Onboard, OnboardEvent} from '../../src/session/onboard.ts';
import type {StepId} from '../../src/session/session.ts';
import type {Machine} from '../../src/tools/machine/machine.ts';
import type {Job} from '../../src/tools/tools.ts';

/** The wizard taking over: on the practice series at a place of it, or on the person's own series. */
export type Handover =
	| Readonly<{kind: 'practice'; exercise: Exercise}>
	| Readonly<{kind: 'own'; step: StepId | undefined}>;

/** What key handlers may do. */
export type OnboardApi = Readonly<{
	session: () => Onboard;
	send: (event: OnboardEvent) => void;
	/** Starts work that the person waits for; one at a time. */
	start: (title: string, work: (machine: Machine, job: Job) => Promise<void>) => void;
	/** Stops the work that runs; says whether there was any. */
	cancel: () => boolean;
	/** Leaves for the wizard, and comes back to the same place when that is left. */
	handOver: (handover: Handover) => void;
	/** Reads the person's own series. */
	lookAtOwn: () => void;
	quit: () => void;
	/** Drops what was typed and not yet handled. */
	forget: () => void;
	/** Stops the program until the shell brings it back. */
	suspend: () => void;
}>;

/** A key, or several for one thing, and what it does. The one table behind handler, footer and help. */
export type OnboardBinding = Readonly<{
	/** By the names of the help; the first stands in the footer. */
	keys: readonly string[];
	label: string;
	isOn?: (session: Onboard) => boolean;
	does: (api: OnboardApi) => void;
	/** In the help alone, not in the footer. */
	isQuiet?: boolean;
}>;

/** What a chapter's screen is given. */
export type ChapterProps = Readonly<{session: Onboard; api: OnboardApi; width: number; height: number}>;

/** How far a chapter is, from facts. */
export type ChapterState = Readonly<{mark: 'good' | 'look' | 'later' | 'unsure'; count: number}>;

/** A chapter: data and a screen. */
export type Chapter = Readonly<{
	id: ChapterId;
	title: string;
	/** What it is for, in two sentences. */
	why: string;
	state: (session: Onboard) => ChapterState;
	/** The keys that are its own; a list that changes is made from the session. */
	keys: readonly OnboardBinding[] | ((session: Onboard) => readonly OnboardBinding[]);
	/** Rows the cursor goes over. */
	rows: (session: Onboard) => number;
	Screen: (props: ChapterProps) => ReactNode;
}>;

/** Declares a chapter. */
export const defineChapter = (chapter: Chapter): Chapter => chapter;
