import type {ModuleParameter} from '../series/module-parameter.ts';
import type {Trial} from '../series/plan.ts';
import type {Series} from '../series/series.ts';
import type {Repository, Standing} from '../series/tree.ts';
import type {Answers} from './answers.ts';
import type {Aside} from './aside.ts';
import type {Built} from './built.ts';
import type {Around} from './context.ts';
import type {Desk} from './desk.ts';
import type {Dialog} from './dialog.ts';
import type {Draft} from './draft.ts';
import type {Foreign} from './foreign-state.ts';
import type {Nearest} from './positions.ts';
import type {BranchMove, EmittedFacts, RecipientFacts, StepId, Trouble} from './session.ts';

/** What happened, in the past tense. */
export type SessionEvent =
	| Readonly<{kind: 'series-read'; repository: Repository; series: Series}>
	| Readonly<{kind: 'series-refused'; trouble: Trouble}>
	| Readonly<{kind: 'answers-loaded'; saved: unknown}>
	| Readonly<{kind: 'history-read'; recentShortlogs: ReadonlyMap<string, readonly string[]>}>
	/** More was read around the series: what the repository knows, the tree's handbook, what was set aside. */
	| Readonly<{kind: 'around-read'; around: Partial<Around>}>
	/** Other programs were asked about patches; why checkpatch was not run, where it was not. */
	| Readonly<{kind: 'foreign-read'; found: Foreign['found']; notRun: string | undefined}>
	/** The person named patches to mend; ids of those found, and a sentence where there is something to say of them. */
	| Readonly<{kind: 'patches-named'; ids: readonly string[]; says: string}>
	| Readonly<{kind: 'parameters-read'; parameters: readonly ModuleParameter[]}>
	| Readonly<{kind: 'trees-surveyed'; standings: readonly Standing[]}>
	| Readonly<{kind: 'description-read'; text: string | undefined}>
	| Readonly<{kind: 'answered'; change: Partial<Answers>}>
	| Readonly<{kind: 'answers-saved'; answers: Answers; draft: Draft | undefined; aside: Aside; step: StepId}>
	| Readonly<{kind: 'saving-failed'; trouble: Trouble}>
	| Readonly<{kind: 'answer-undone'}>
	| Readonly<{kind: 'answer-redone'}>
	| Readonly<{kind: 'started-over'}>
	| Readonly<{kind: 'step-entered'; step: StepId}>
	| Readonly<{kind: 'question-reopened'; question: 'kind' | 'attack' | 'tree' | undefined}>
	| Readonly<{kind: 'cursor-moved'; to: number}>
	/** Rows were marked, so that what comes next goes for all of them. */
	| Readonly<{kind: 'items-marked'; ids: readonly string[]}>
	/** The order was changed by moving these. */
	| Readonly<{kind: 'items-moved'; order: readonly string[]; moved: readonly string[]}>
	/** Where what was moved would apply, for the plan of that key. */
	| Readonly<{kind: 'positions-found'; key: string; nearest: Nearest}>
	| Readonly<{kind: 'desk-changed'; change: Partial<Desk>}>
	| Readonly<{kind: 'dialog-opened'; dialog: Dialog}>
	| Readonly<{kind: 'dialog-closed'}>
	/** A text was left before it was taken; undefined where there is nothing to come back to. */
	| Readonly<{kind: 'text-put-aside'; item: string; text: string | undefined}>
	| Readonly<{kind: 'confirmation-armed'}>
	| Readonly<{kind: 'work-started'; title: string}>
	| Readonly<{kind: 'work-progressed'; done: number; total: number | undefined; what: string}>
	| Readonly<{kind: 'work-ended'}>
	| Readonly<{kind: 'work-failed'; trouble: Trouble}>
	| Readonly<{kind: 'plan-tried'; key: string; trial: Trial}>
	| (Readonly<{kind: 'plan-built'}> & Omit<Built, 'areMoving'>)
	/** Whether other refs into the series go along was decided. */
	| Readonly<{kind: 'others-decided'; areMoving: boolean}>
	| Readonly<{kind: 'branch-moved'; move: BranchMove}>
	/** The folder wanted for the patches, and the one beside it that nothing is in. */
	| Readonly<{kind: 'folder-found'; wanted: string; free: string}>
	| Readonly<{kind: 'patches-emitted'; emitted: EmittedFacts}>
	| Readonly<{kind: 'recipients-found'; recipients: RecipientFacts}>
	/** More messages were judged; how many are left. */
	| Readonly<{kind: 'messages-judged'; left: number}>
	| Readonly<{kind: 'noticed'; notice: string | undefined}>;
