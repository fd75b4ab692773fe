import type {AskingStep} from '../catalogue/entry.ts';
import {type Citation, handbook} from '../cite.ts';

/** One answer to the question of a card. */
export type Answer = Readonly<{
	says: string;
	/** Whether a maintainer could say so; several may fit. */
	isFitting: boolean;
	/** Why it fits or does not, in a sentence. */
	because: string;
}>;

/** What a rule says, where no rule object has these words. */
export type Words = Readonly<{why: string; cites: Citation}>;

/** Where in the real tool the card's point is to be done. */
export type Exercise = Readonly<{
	step: AskingStep;
	/** Shortlog of the practice series' commit that it is about; undefined where it is about the whole series. */
	shortlog: string | undefined;
}>;

/** A card that only tells something: one paragraph. */
export type TextCard = Readonly<{
	kind: 'text';
	id: string;
	/** Whether it is on the short path. */
	isShort: boolean;
	title: string;
	text: string;
	cites: Citation;
}>;

/** A card that asks first: a text, the answers to it, the rule behind them, and the text as it should be. */
export type AskCard = Readonly<{
	/** fault: `exercise` names the commit of the practice series that has it. example: written for this card. */
	kind: 'fault' | 'example';
	id: string;
	isShort: boolean;
	title: string;
	/** What is to be judged, in lines. */
	shows: readonly string[];
	question: string;
	answers: readonly Answer[];
	/** Id in the catalogue of rules; undefined where a document says it that the catalogue has no rule of. */
	rule: string | undefined;
	/** Set where the catalogue has no rule object with a reason of its own. */
	words: Words | undefined;
	before: readonly string[];
	after: readonly string[];
	exercise: Exercise | undefined;
}>;

export type Card = TextCard | AskCard;

/** A few cards on one subject. */
export type Chapter = Readonly<{id: string; title: string; about: string; cards: readonly Card[]}>;

/** The question that most cards ask. */
export const whatWouldTheySay = 'What would a maintainer say?';

/** An answer that fits. */
export const fits = (says: string, because: string): Answer => ({says, isFitting: true, because});

/** An answer that does not. */
export const misses = (says: string, because: string): Answer => ({says, isFitting: false, because});

type Optional = 'isShort' | 'question' | 'words' | 'rule';

/** A card that tells. */
export const tell = (card: Omit<TextCard, 'kind' | 'isShort'> & {isShort?: true}): TextCard => ({
	...card,
	kind: 'text',
	isShort: card.isShort === true,
});

const asking = (card: Omit<AskCard, Optional> & Partial<Pick<AskCard, Optional>>): AskCard => ({
	question: whatWouldTheySay,
	rule: undefined,
	words: undefined,
	...card,
	isShort: card.isShort === true,
});

/** A card on a text written for it. */
export const example = (
	card: Omit<AskCard, Optional | 'kind' | 'exercise'> & Partial<Pick<AskCard, Optional | 'exercise'>>,
): AskCard => asking({exercise: undefined, ...card, kind: 'example'});

/** A card on a commit of the practice series. */
export const fault = (
	card: Omit<AskCard, Optional | 'kind' | 'exercise'> &
		Partial<Pick<AskCard, Optional>> & {exercise: Exercise},
): AskCard => asking({...card, kind: 'fault'});

/** Shortlogs of the practice series that several cards look at, as they stand there. */
export const practice = {
	test: 'KVM: selftests: Add a test for the count of NX huge page splits',
	helper: 'tdp_mmu.c: Add a helper to zap all leaf SPTEs of a VM',
	count: 'kvm: mmu: fix the count of NX huge page splits in tdp_mmu_zap_leaf',
	toggle: 'KVM: x86/mmu: Zap only leaf SPTEs when userspace toggles the NX huge page workaround at runtime',
	oldTest: 'KVM: selftests: Let page tables survive a toggle in nx_huge_pages_test',
	advertise: 'x86/kvm: Advertise PSCHANGE_MC_NO only while NX huge pages are on',
	flush: 'KVM: VMX: Skip TLB flushes of vCPUs that have no root',
	retry: 'KVM: x86/mmu: Count an NX split once if a shadow page fault is retried',
	statistics: 'KVM: x86: Added a count of NX huge page toggles to the statistics',
} as const;

/** The exercise on a commit of the practice series. */
export const on = (step: AskingStep, name: keyof typeof practice): Exercise => ({
	step,
	shortlog: practice[name],
});

/** Words of the handbook's section on how releases are timed, in ours. */
export const timeline = (why: string): Words => ({why, cites: handbook('Timeline')});
