import type {Change} from './change.ts';
import type {Commit} from './commit.ts';
import type {Diff} from './diff.ts';

/** One commit of a series with what it touches. */
export type Patch = Readonly<{
	/**
	 * Names the patch across rewording, reordering and rebasing: a hash of the lines it adds and removes
	 * (and `-2`, `-3` … for further patches of the same content).
	 */
	id: string;
	commit: Commit;
	changes: readonly Change[];
	diff: Diff;
}>;

/** The commits of a branch that are not in the trees it is prepared for, oldest first. */
export type Series = Readonly<{
	/** The short branch name, for example `x86/mmu/nx-zap`. */
	branch: string;
	/** The commit the first patch sits on. */
	base: string;
	tip: string;
	patches: readonly Patch[];
	/**
	 * The empty commit in which b4 keeps its cover letter, where there is one: below the first patch or, as the tip,
	 * above the last one. It is no patch; a rewrite leaves it in its place.
	 */
	b4Cover?: string;
}>;
