/** How a plan is carried out aside. */
export type RewriteOptions = Readonly<{
	/** Signs again what was signed, with the person's own settings, one git process a commit. */
	sign?: boolean;
}>;

/** Where a rewritten series goes. */
export type ApplyOptions = Readonly<{
	/** Leaves the branch where it is and makes one of this name for the rewritten series. */
	asNewBranch?: string;
	/**
	 * Full names of branches and tags at commits of the series, which move in the same transaction to what stands for
	 * these commits. Not together with a new branch, as the old series stays then.
	 */
	alsoRefs?: readonly string[];
}>;

/** A backup that `undo` can go back to. */
export type Backup = Readonly<{
	/** `refs/kvm-series/backup/<branch>/<utc>-<short>` */
	ref: string;
	branch: string;
	/** Where the branch was, and where the rewrite put it. */
	before: string;
	after: string;
	when: number;
}>;

/** What `apply` did; `along` are the full names of other refs that moved too. */
export type Applied = Readonly<{
	backup: Backup;
	branch: string;
	isNewBranch: boolean;
	along?: readonly string[];
	/** A sentence where the branch has moved and something that follows has failed. */
	warning?: string;
}>;

/** A rewrite that an earlier run was stopped in, in a sentence, and the two ways out of it. */
export type Interruption = Readonly<{says: string; finish: () => Promise<void>; undo: () => Promise<void>}>;
