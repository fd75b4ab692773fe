import type {TestingAnswer} from '../evidence/answer.ts';
import type {SeriesKind} from '../handbook/base-choice.ts';
import type {Relation} from '../handbook/order.ts';
import type {Tag} from '../posting/tag.ts';
import type {Ident} from '../series/commit.ts';
import type {Taken} from '../series/plan.ts';

/** Which tree the series is to sit on, and whether it is to be moved to that tree's tip. */
export type BaseAnswer = Readonly<{ref: string; name: string; isMoving: boolean}>;

/** The cover letter's parts that only the author knows. */
export type CoverAnswer = Readonly<{subject: string; blurb: string; versionNotes: string}>;

/** One part of a commit that is split by files and lines. */
export type SplitPart = Required<Pick<Taken, 'paths'>> & Pick<Taken, 'lines'>;

/** What becomes of a commit: its KVM and its selftests part, these parts, or whole for a reason. */
export type SplitAnswer =
	| 'split'
	| Readonly<{parts: readonly SplitPart[]}>
	| Readonly<{
			/** The reason. */
			whole: string;
	  }>;

/** Which item an item goes into. Of a fixup the message is gone, of a squash its text was appended there. */
export type Fold = Readonly<{into: string; as: 'fixup' | 'squash'}>;

/** Everything the person said about a series. Saved per branch; all else is read again. */
export type Answers = Readonly<{
	format: 1;
	kind: SeriesKind | undefined;
	/** Whether a guest could use the bug against its host, or L2 against L1. */
	isAttack: boolean | undefined;
	base: BaseAnswer | undefined;
	/** New messages in full, by item. */
	messages: Readonly<Record<string, string>>;
	/** Another author, or another time, by item. */
	authors: Readonly<Record<string, Ident>>;
	/** Why a message stays as it is although something was found, by item. */
	left: Readonly<Record<string, string>>;
	/** Patches to be split, and patches that must stay whole. */
	splits: Readonly<Record<string, SplitAnswer>>;
	/** Patches to be left out. */
	dropped: readonly string[];
	/** Items that go into another one. */
	folds: Readonly<Record<string, Fold>>;
	/** What the developer said of each selftests patch. */
	relations: Readonly<Record<string, Relation>>;
	/** Items in the order wanted; undefined is as they are. */
	order: readonly string[] | undefined;
	tag: Tag | undefined;
	/** What an RFC asks of its reviewers. */
	question: string;
	testing: Readonly<Record<string, TestingAnswer>>;
	/** The testing statement where the developer rewrote it. */
	statement: string | undefined;
	cover: CoverAnswer | undefined;
	outputDir: string | undefined;
	/** The series as it was when this was saved, to tell what changed since. Messages are those that new ones were made from. */
	seen: readonly Readonly<{id: string; subject: string; message?: string}>[];
}>;

/** Nothing said yet. */
export const noAnswers: Answers = {
	format: 1,
	kind: undefined,
	isAttack: undefined,
	base: undefined,
	messages: {},
	authors: {},
	left: {},
	splits: {},
	dropped: [],
	folds: {},
	relations: {},
	order: undefined,
	tag: undefined,
	question: '',
	testing: {},
	statement: undefined,
	cover: undefined,
	outputDir: undefined,
	seen: [],
};
