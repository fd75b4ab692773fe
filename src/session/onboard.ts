import type {MachineItem} from '../evidence/machine/item.ts';
import {machineState} from '../evidence/machine/machine-state.ts';
import type {MachineFacts} from '../series/machine.ts';
import type {Mending} from '../series/mending.ts';
import {type LearnEvent, type Learning, learn, newLearning, nothingLearned} from './learn.ts';
import type {Line} from './line.ts';
import {type ChapterId, type OnboardKept, readKept} from './onboard-kept.ts';
import type {Session, Trouble, Work} from './session.ts';

export {type ChapterId, chapterIds, type OnboardKept} from './onboard-kept.ts';

/** What floats above the chapter, if anything. */
export type OnboardDialog =
	| Readonly<{kind: 'help'; scroll: number}>
	/** The item under the cursor: why, and the commands. `scroll` is in lines. */
	| Readonly<{kind: 'item'; scroll: number}>
	/** A value of a mending, the one at this place of those asked for; those before it are in the mending. */
	| Readonly<{kind: 'line'; mending: Mending; at: number; line: Line}>
	/** The commands that run next. `isArmed` once they have stood on the screen for a moment. */
	| Readonly<{kind: 'confirm'; mending: Mending; isArmed: boolean}>;

/** What is looked at in the list of mails: which one, and how far it is scrolled in lines. */
export type MailView = Readonly<{mail: number; scroll: number}>;

/** All that is known while a newcomer is led. */
export type Onboard = Readonly<{
	/** The folder it was started for, from outside. */
	folder: string;
	/** Undefined until the machine was looked at. */
	facts: MachineFacts | undefined;
	/** How many of how many questions to the machine were answered; undefined where none runs. */
	looked: Readonly<{done: number; total: number}> | undefined;
	items: readonly MachineItem[];
	chapter: ChapterId;
	cursor: Readonly<Record<ChapterId, number>>;
	learning: Learning;
	/** The person's own series as it was when it was last looked at; undefined before. */
	own: Session | undefined;
	isPosted: boolean;
	/** Set while the mails of the series are shown. */
	mails: MailView | undefined;
	dialog: OnboardDialog | undefined;
	work: Work;
	notice: string | undefined;
	/** What is safely on disk; nothing is saved before `isLoaded`. */
	saved: OnboardKept | undefined;
	isLoaded: boolean;
	saveTrouble: Trouble | undefined;
	/** The commands that were run in this run, for the last words. */
	ran: readonly Mending[];
}>;

/** What happened, in the past tense. */
export type OnboardEvent =
	| Readonly<{kind: 'machine-asked'; done: number; total: number}>
	| Readonly<{kind: 'machine-seen'; facts: MachineFacts}>
	| Readonly<{kind: 'kept-loaded'; kept: unknown}>
	| Readonly<{kind: 'kept-saved'; kept: OnboardKept}>
	| Readonly<{kind: 'saving-failed'; trouble: Trouble}>
	| Readonly<{kind: 'chapter-entered'; chapter: ChapterId}>
	| Readonly<{kind: 'cursor-moved'; to: number}>
	| Readonly<{kind: 'learned'; event: LearnEvent}>
	/** The person's own series was read, or comes back from the wizard. */
	| Readonly<{kind: 'own-seen'; own: Session}>
	| Readonly<{kind: 'mails-viewed'; mails: MailView | undefined}>
	| Readonly<{kind: 'dialog-opened'; dialog: OnboardDialog}>
	| Readonly<{kind: 'dialog-closed'}>
	| Readonly<{kind: 'confirmation-armed'}>
	| Readonly<{kind: 'work-started'; title: string}>
	| Readonly<{kind: 'work-progressed'; done: number; total: number | undefined; what: string}>
	| Readonly<{kind: 'work-ended'}>
	| Readonly<{kind: 'work-failed'; trouble: Trouble}>
	| Readonly<{kind: 'mended'; mending: Mending}>
	| Readonly<{kind: 'noticed'; notice: string | undefined}>;

/** A session that knows nothing yet. */
export const newOnboard = (folder: string): Onboard => ({
	folder,
	facts: undefined,
	looked: undefined,
	items: [],
	chapter: 'ready',
	cursor: {ready: -1, learn: 0, do: 0, after: 0},
	learning: newLearning(nothingLearned),
	own: undefined,
	isPosted: false,
	mails: undefined,
	dialog: undefined,
	work: {kind: 'idle'},
	notice: undefined,
	saved: undefined,
	isLoaded: false,
	saveTrouble: undefined,
	ran: [],
});

/** Whether the patches of this session are a person's own, made and proven. */
export const isPosting = ({repository, emitted}: Session): boolean =>
	repository?.isPractice === false && emitted?.proofs.every(({isProven}) => isProven) === true;

/** The series as it was seen, with the patches that were made of this very tip when it was seen before. */
const withMade = (own: Session, before: Session | undefined): Session =>
	own.emitted === undefined && before?.emitted !== undefined && before.emitted.tip === own.series?.tip
		? {...own, emitted: before.emitted, recipients: before.recipients}
		: own;

/** What is to be kept now. */
export const toKeep = ({chapter, learning, isPosted}: Onboard): OnboardKept => ({
	chapter,
	learned: learning.learned,
	isPosted,
});

/** Whether that is safely stored. */
export const isKept = (onboard: Onboard): boolean => {
	const {chapter, learned, isPosted} = toKeep(onboard);
	const {saved} = onboard;
	return saved?.chapter === chapter && saved.learned === learned && saved.isPosted === isPosted;
};

/** The item under the cursor; undefined before the machine was looked at. */
export const itemHere = ({items, cursor}: Onboard): MachineItem | undefined =>
	items[Math.max(0, cursor.ready)];

/** The first thing that is needed and missing, or else the first that is not in order; the first of all otherwise. */
const firstToMend = (items: readonly MachineItem[]): number => {
	const needed = items.findIndex(({state}) => state === 'missing');
	return Math.max(0, needed === -1 ? items.findIndex(({state}) => state === 'optional-missing') : needed);
};

const seen = (onboard: Onboard, facts: MachineFacts): Onboard => {
	const items = machineState(facts);
	const ready = onboard.cursor.ready === -1 ? firstToMend(items) : onboard.cursor.ready;
	return {...onboard, facts, looked: undefined, items, cursor: {...onboard.cursor, ready}};
};

const loaded = (onboard: Onboard, kept: unknown): Onboard => {
	const saved = readKept(kept);
	const {chapter = onboard.chapter, learned = nothingLearned, isPosted = false} = saved ?? {};
	return {...onboard, chapter, learning: newLearning(learned), isPosted, isLoaded: true, saved};
};

/** The session after an event; the same session where the event does not apply. */
export const reduceOnboard = (onboard: Onboard, event: OnboardEvent): Onboard => {
	switch (event.kind) {
		case 'machine-asked':
			return {...onboard, looked: {done: event.done, total: event.total}};
		case 'machine-seen':
			return seen(onboard, event.facts);
		case 'kept-loaded':
			return loaded(onboard, event.kept);
		case 'kept-saved':
			return {...onboard, saved: event.kept, saveTrouble: undefined};
		case 'saving-failed':
			return {...onboard, saveTrouble: event.trouble};
		case 'chapter-entered':
			return {...onboard, chapter: event.chapter, dialog: undefined, notice: undefined};
		case 'cursor-moved':
			return {
				...onboard,
				cursor: {...onboard.cursor, [onboard.chapter]: Math.max(0, event.to)},
				notice: undefined,
			};
		case 'learned':
			return {...onboard, learning: learn(onboard.learning, event.event), notice: undefined};
		case 'own-seen':
			return {
				...onboard,
				own: withMade(event.own, onboard.own),
				isPosted: onboard.isPosted || isPosting(event.own),
			};
		case 'mails-viewed':
			return {...onboard, mails: event.mails};
		case 'dialog-opened':
			return {...onboard, dialog: event.dialog};
		case 'dialog-closed':
			return {...onboard, dialog: undefined};
		case 'confirmation-armed':
			return onboard.dialog?.kind === 'confirm'
				? {...onboard, dialog: {...onboard.dialog, isArmed: true}}
				: onboard;
		case 'work-started': {
			const work = {kind: 'running', title: event.title, done: 0, total: undefined, what: ''} as const;
			return {...onboard, work, notice: undefined};
		}
		case 'work-progressed': {
			if (onboard.work.kind !== 'running') return onboard;
			const {done, total, what} = event;
			return {...onboard, work: {...onboard.work, done, total, what}};
		}
		case 'work-ended':
			return {...onboard, work: {kind: 'idle'}};
		case 'work-failed':
			return {...onboard, work: {kind: 'failed', trouble: event.trouble}};
		case 'mended':
			return {...onboard, ran: [...onboard.ran, event.mending]};
		case 'noticed':
			return {...onboard, notice: event.notice};
	}
};
