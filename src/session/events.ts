import type {ModuleParameter} from '../series/module-parameter.ts';
import type {Rewritten, Trial} from '../series/plan.ts';
import type {Series} from '../series/series.ts';
import type {Repository, Standing} from '../series/tree.ts';
import type {Answers} from './answers.ts';
import type {Dialog} from './dialog.ts';
import type {Draft} from './draft.ts';
import type {BranchMove, EmittedFacts, RecipientFacts, StepId, Trouble} from './session.ts';

/** What happened, in the past tense. */
export type SessionEvent =
	| Readonly<{kind: 'series-read'; repository: Repository; series: Series}>
	| Readonly<{kind: 'series-refused'; trouble: Trouble}>
	| Readonly<{kind: 'answers-loaded'; saved: unknown}>
	| Readonly<{kind: 'history-read'; recentShortlogs: ReadonlyMap<string, readonly string[]>}>
	| Readonly<{kind: 'parameters-read'; parameters: readonly ModuleParameter[]}>
	| Readonly<{kind: 'trees-surveyed'; standings: readonly Standing[]}>
	| Readonly<{kind: 'description-read'; text: string | undefined}>
	| Readonly<{kind: 'answered'; change: Partial<Answers>}>
	| Readonly<{kind: 'answers-saved'; answers: Answers; draft: Draft | undefined; step: StepId}>
	| Readonly<{kind: 'saving-failed'; trouble: Trouble}>
	| Readonly<{kind: 'answer-undone'}>
	| Readonly<{kind: 'answer-redone'}>
	| Readonly<{kind: 'started-over'}>
	| Readonly<{kind: 'step-entered'; step: StepId}>
	| Readonly<{kind: 'question-reopened'; question: 'kind' | 'attack' | 'tree' | undefined}>
	| Readonly<{kind: 'cursor-moved'; to: number}>
	| Readonly<{kind: 'dialog-opened'; dialog: Dialog}>
	| Readonly<{kind: 'dialog-closed'}>
	| Readonly<{kind: 'confirmation-armed'}>
	| Readonly<{kind: 'work-started'; title: string}>
	| Readonly<{kind: 'work-progressed'; done: number; total: number | undefined; what: string}>
	| Readonly<{kind: 'work-ended'}>
	| Readonly<{kind: 'work-failed'; trouble: Trouble}>
	| Readonly<{kind: 'plan-tried'; key: string; trial: Trial}>
	| Readonly<{kind: 'plan-built'; rewritten: Rewritten; rangeDiff: string}>
	| Readonly<{kind: 'branch-moved'; move: BranchMove}>
	| Readonly<{kind: 'patches-emitted'; emitted: EmittedFacts}>
	| Readonly<{kind: 'recipients-found'; recipients: RecipientFacts}>
	/** More messages were judged; how many are left. */
	| Readonly<{kind: 'messages-judged'; left: number}>
	| Readonly<{kind: 'noticed'; notice: string | undefined}>;
