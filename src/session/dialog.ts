import type {Line} from './line.ts';

/** What a line that is being edited is for. */
export type Field =
	| Readonly<{kind: 'shortlog'; item: string}>
	| Readonly<{kind: 'left'; item: string}>
	| Readonly<{kind: 'whole'; patch: string}>
	| Readonly<{kind: 'revision'}>
	| Readonly<{kind: 'question'}>
	| Readonly<{kind: 'because'; obligation: string}>
	| Readonly<{kind: 'machine'; obligation: string; where: readonly ('Intel' | 'AMD' | 'nested')[]}>
	| Readonly<{kind: 'cover-subject'}>
	| Readonly<{kind: 'output-dir'}>;

/** A question with a few answers that floats above a step. */
export type Question =
	| Readonly<{kind: 'prefix'; item: string}>
	| Readonly<{kind: 'relation'; item: string}>
	| Readonly<{kind: 'partner'; item: string; relation: 'fails-without' | 'keeps-passing'}>
	| Readonly<{kind: 'obligation'; obligation: string}>
	| Readonly<{kind: 'where'; obligation: string}>
	| Readonly<{kind: 'move'; ref: string; name: string}>
	| Readonly<{kind: 'interrupted'; says: string}>;

/** What floats above the step, if anything. */
export type Dialog =
	| Readonly<{kind: 'help'; scroll: number}>
	| Readonly<{kind: 'why'; scroll: number}>
	| Readonly<{kind: 'text'; title: string; text: string; scroll: number}>
	| Readonly<{kind: 'line'; field: Field; line: Line}>
	| Readonly<{kind: 'question'; question: Question}>
	| Readonly<{kind: 'plan'; view: 'shortlogs' | 'range-diff'; scroll: number}>
	/** `isArmed` once the box has stood on the screen for a moment: keys typed before do not count. */
	| Readonly<{kind: 'confirm'; isArmed: boolean}>;
