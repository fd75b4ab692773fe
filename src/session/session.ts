import type {ModuleParameter} from '../series/module-parameter.ts';
import type {Rewritten, Trial} from '../series/plan.ts';
import type {Series} from '../series/series.ts';
import type {Repository, Standing} from '../series/tree.ts';
import {type Answers, noAnswers} from './answers.ts';
import type {Dialog} from './dialog.ts';
import {type Draft, draftOf} from './draft.ts';

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
}>;

export type RecipientFacts = Readonly<{to: readonly string[]; cc: readonly string[]; source: string}>;

/** A branch that was rewritten, or made from a rewritten one. */
export type BranchMove = Readonly<{
	branch: string;
	isNewBranch: boolean;
	backupRef: string;
	before: string;
	after: string;
}>;

/** Where the person is: step, cursor in each step, what floats above it. */
export type Place = Readonly<{
	step: StepId;
	cursor: Readonly<Record<StepId, number>>;
	dialog: Dialog | undefined;
	/** A question of the base step that is asked again although it was answered. */
	asking: 'kind' | 'attack' | 'tree' | undefined;
}>;

/** All the wizard knows. */
export type Session = Readonly<{
	repository: Repository | undefined;
	series: Series | undefined;
	/** Why the series cannot be prepared at all. */
	refusal: Trouble | undefined;
	recentShortlogs: ReadonlyMap<string, readonly string[]>;
	parameters: readonly ModuleParameter[];
	standings: readonly Standing[] | undefined;
	/** Messages still to be judged. */
	unjudged: number;
	description: string | undefined;
	answers: Answers;
	/** Earlier and later answers, for undo and redo inside the plan. */
	past: readonly Answers[];
	future: readonly Answers[];
	/** What is safely on disk: the answers, the line that was being typed, the step. */
	saved: Readonly<{answers: Answers; draft: Draft | undefined; step: StepId}> | undefined;
	/** Whether earlier answers were looked for; nothing is saved before. */
	isLoaded: boolean;
	saveTrouble: Trouble | undefined;
	work: Work;
	/** The last plan that was tried. */
	trial: Readonly<{key: string; trial: Trial}> | undefined;
	/** A plan built aside, with its range-diff, waiting to be confirmed. */
	built: Readonly<{rewritten: Rewritten; rangeDiff: string}> | undefined;
	/** What has been done to the branch in this run. */
	applied: readonly BranchMove[];
	emitted: EmittedFacts | undefined;
	recipients: RecipientFacts | undefined;
	/** One line of news above the footer. */
	notice: string | undefined;
	place: Place;
}>;

/** A session that knows nothing yet. */
export const newSession: Session = {
	repository: undefined,
	series: undefined,
	refusal: undefined,
	recentShortlogs: new Map(),
	parameters: [],
	standings: undefined,
	unjudged: 0,
	description: undefined,
	answers: noAnswers,
	past: [],
	future: [],
	saved: undefined,
	isLoaded: false,
	saveTrouble: undefined,
	work: {kind: 'idle'},
	trial: undefined,
	built: undefined,
	applied: [],
	emitted: undefined,
	recipients: undefined,
	notice: undefined,
	place: {
		step: 'base',
		cursor: {base: 0, messages: 0, order: 0, tag: 0, testing: 0, patches: 0},
		dialog: undefined,
		asking: undefined,
	},
};

/** Whether every answer, and every typed letter, is safely stored. */
export const isSaved = (session: Session): boolean => {
	const draft = draftOf(session);
	return (
		session.saved?.answers === session.answers &&
		session.saved.step === session.place.step &&
		session.saved.draft?.text === draft?.text &&
		session.saved.draft?.field === draft?.field
	);
};
