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
