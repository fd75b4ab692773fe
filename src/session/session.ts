import type {ModuleParameter} from '../series/module-parameter.ts';
import type {Trial} from '../series/plan.ts';
import type {Series} from '../series/series.ts';
import type {Repository, Standing} from '../series/tree.ts';
import {type Answers, noAnswers} from './answers.ts';
import {type Aside, nothingAside} from './aside.ts';
import type {Built} from './built.ts';
import {type Around, nothingAround} from './context.ts';
import {type Desk, newDesk} from './desk.ts';
import type {Dialog} from './dialog.ts';
import {type Draft, draftOf} from './draft.ts';
import {type Foreign, nothingForeign} from './foreign-state.ts';
import type {Nearest} from './positions.ts';

/** The steps in their order. */
export const stepIds = ['base', 'messages', 'order', 'tag', 'testing', 'patches'] as const;
export type StepId = (typeof stepIds)[number];

/** What went wrong: one sentence of fact, one of remedy. */
export type Trouble = Readonly<{fact: string; remedy: string; code: number}>;

/** Work that the person waits for. */
export type Work =
	| Readonly<{kind: 'idle'}>
	| Readonly<{kind: 'running'; title: string; done: number; total: number | undefined; what: string}>
	| Readonly<{kind: 'failed'; trouble: Trouble}>;

/** Patch files and what was proved of them, as the tools report it. */
export type EmittedFacts = Readonly<{
	outputDir: string;
	files: readonly string[];
	command: string;
	proofs: readonly Readonly<{id: string; isProven: boolean; says: string}>[];
	/** The tip they were made from. */
	tip: string;
	/** What else they were made of, as `lettersOf` says it; undefined where nothing can change any more. */
	letters?: string;
}>;

export type RecipientFacts = Readonly<{to: readonly string[]; cc: readonly string[]; source: string}>;

/** A branch that was rewritten, or made from a rewritten one; `along` are the full names of refs that moved too. */
export type BranchMove = Readonly<{
	branch: string;
	isNewBranch: boolean;
	backupRef: string;
	before: string;
	after: string;
	along?: readonly string[];
}>;

/** Where the person is: step, cursor in each step, what floats above it. */
export type Place = Readonly<{
	step: StepId;
	cursor: Readonly<Record<StepId, number>>;
	dialog: Dialog | undefined;
	aside: Aside;
	/** A question of the base step that is asked again although it was answered. */
	asking: 'kind' | 'attack' | 'tree' | undefined;
	desk: Desk;
	/** Rows that the next operation goes for, by item; none means the one under the cursor. */
	marked: readonly string[];
	/** What was moved last. */
	moved: readonly string[];
}>;

/** The walk from branch to patches, or the mending of what was found. */
export type Flow = 'prepare' | 'fix';

/** All the program knows while its screen is up. */
export type Session = Readonly<{
	flow: Flow;
	/** How the person calls the program, for commands that are named. */
	program: string;
	/** Patches the person named, by id, where only these are to be mended. */
	named: ReadonlySet<string> | undefined;
	/** Whether a newcomer's list is on its way, so that a line tells how far it is. */
	isFirstPosting: boolean;
	/** The step the wizard was left in; mending leaves it as it was. */
	wizardStep: StepId;
	repository: Repository | undefined;
	series: Series | undefined;
	/** Why the series cannot be prepared at all. */
	refusal: Trouble | undefined;
	recentShortlogs: ReadonlyMap<string, readonly string[]>;
	parameters: readonly ModuleParameter[];
	around: Around;
	standings: readonly Standing[] | undefined;
	/** Messages still to be judged. */
	unjudged: number;
	foreign: Foreign;
	description: string | undefined;
	answers: Answers;
	/** Earlier and later answers, for undo and redo inside the plan. */
	past: readonly Answers[];
	future: readonly Answers[];
	/** What is safely on disk: the answers, what was being typed, the texts put aside, the step. */
	saved: Readonly<{answers: Answers; draft: Draft | undefined; aside: Aside; step: StepId}> | undefined;
	/** Whether earlier answers were looked for; nothing is saved before. */
	isLoaded: boolean;
	saveTrouble: Trouble | undefined;
	work: Work;
	/** The last plan that was tried. */
	trial: Readonly<{key: string; trial: Trial}> | undefined;
	/** Where what was moved last would apply, by the plan that does not. */
	positions: Readonly<{key: string; nearest: Nearest}> | undefined;
	built: Built | undefined;
	/** What has been done to the branch in this run. */
	applied: readonly BranchMove[];
	/** Where patches go while there is something in the folder that they are meant for. */
	freeFolder: Readonly<{wanted: string; free: string}> | undefined;
	emitted: EmittedFacts | undefined;
	recipients: RecipientFacts | undefined;
	/** One line of news above the footer. */
	notice: string | undefined;
	place: Place;
}>;

/** A session that knows nothing yet. */
export const newSession: Session = {
	flow: 'prepare',
	program: 'kvm-series',
	named: undefined,
	isFirstPosting: false,
	wizardStep: 'base',
	repository: undefined,
	series: undefined,
	refusal: undefined,
	recentShortlogs: new Map(),
	parameters: [],
	around: nothingAround,
	standings: undefined,
	unjudged: 0,
	foreign: nothingForeign,
	description: undefined,
	answers: noAnswers,
	past: [],
	future: [],
	saved: undefined,
	isLoaded: false,
	saveTrouble: undefined,
	work: {kind: 'idle'},
	trial: undefined,
	positions: undefined,
	built: undefined,
	applied: [],
	freeFolder: undefined,
	emitted: undefined,
	recipients: undefined,
	notice: undefined,
	place: {
		step: 'base',
		cursor: {base: 0, messages: 0, order: 0, tag: 0, testing: 0, patches: 0},
		dialog: undefined,
		aside: nothingAside,
		asking: undefined,
		desk: newDesk,
		marked: [],
		moved: [],
	},
};

/** A session that opens on what was found: the worst first, its first row under the cursor. */
export const newFixSession: Session = {
	...newSession,
	flow: 'fix',
	place: {
		...newSession.place,
		step: 'messages',
		cursor: {...newSession.place.cursor, messages: -1},
		desk: {...newDesk, sort: 'worst'},
	},
};

/** The step that the wizard is to open with next time. */
export const stepToKeep = ({flow, wizardStep, place}: Session): StepId =>
	flow === 'prepare' ? place.step : wizardStep;

/** Whether every answer, and every typed letter, is safely stored. */
export const isSaved = (session: Session): boolean => {
	const draft = draftOf(session);
	return (
		session.saved?.answers === session.answers &&
		session.saved.step === stepToKeep(session) &&
		session.saved.aside === session.place.aside &&
		session.saved.draft?.text === draft?.text &&
		session.saved.draft?.field === draft?.field
	);
};
