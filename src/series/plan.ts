import type {ByteString} from './bytes.ts';
import type {Ident} from './commit.ts';

/** What of a commit goes into a patch. */
export type Taken = Readonly<{
	/** The commit. Two parts of a split name the same one. */
	source: string;
	/** The files taken; undefined is all of them. */
	paths?: readonly ByteString[];
	/**
	 * Of these files only some lines: their numbers, from 0, among all `+` and `-` lines of the file's diff in their
	 * order. A file that is taken and not named here is taken whole.
	 */
	lines?: Readonly<Record<ByteString, readonly number[]>>;
}>;

/** A patch of the series to be: where it comes from and what becomes of it. */
export type PlannedPatch = Taken &
	Readonly<{
		/** The whole new message; undefined keeps the commit's own bytes. */
		message?: string;
		/** Another author, or another time; undefined keeps the commit's own. */
		author?: Ident;
		/** What of further commits goes into it, in this order, behind its own. */
		folded?: readonly Taken[];
	}>;

/** All that goes into a patch, in its order: its own first, then what is folded into it. */
export const takenOf = ({folded = [], ...own}: PlannedPatch): readonly Taken[] => [own, ...folded];

/** A series to be. Pure data: shown in full, confirmed, and only then carried out. */
export type Plan = Readonly<{
	branch: string;
	/** Where the branch is expected to be; it is moved from there or not at all. */
	tip: string;
	/** What the series sits on now, and what it is to sit on. */
	oldBase: string;
	newBase: string;
	patches: readonly PlannedPatch[];
	/** Commits of the series that are left out on purpose; one that is neither here nor planned makes the plan invalid. */
	dropped?: readonly string[];
	/** Parts that are left out on purpose of commits of which others are kept. */
	droppedParts?: readonly Taken[];
}>;

/** Two patches that cannot follow each other as planned, or a patch and the base. */
export type Conflict = Readonly<{
	/** Position in the plan, from 0, and the commit that does not apply there. */
	index: number;
	source: string;
	/** The commit it meets; undefined is the base. */
	meets: string | undefined;
	path: ByteString;
	/** The lines in the file as it is before the patch, from and to, from 1; undefined where git does not say. */
	lines: readonly [number, number] | undefined;
	/** Set where nothing clashes, but what the patch does is there already and nothing of it is left. */
	becomesEmpty?: true;
}>;

/** Whether a plan can be carried out. */
export type Trial = Readonly<{isClean: true}> | Readonly<{isClean: false; conflict: Conflict}>;

/** A plan carried out aside: commits that exist, and that no ref names yet. */
export type Rewritten = Readonly<{
	plan: Plan;
	tip: string;
	/** New commits in the order of the plan. */
	commits: readonly string[];
	/** Whether the tip has the very tree it had. */
	isSameTree: boolean;
	/** Signatures that cannot survive, by old commit. */
	lostSignatures: readonly string[];
	/**
	 * Old commits whose patch, though nothing of it was to change, adds or removes other lines than before since git
	 * merged it; undefined where there are none.
	 */
	altered?: readonly string[];
	/**
	 * The commit that b4 keeps its cover letter in, before and after, below the patches or above them; undefined where
	 * there is none.
	 */
	cover?: Readonly<{before: string; after: string; isAbove: boolean}>;
}>;
