/** A commit that a message names. */
export type KnownCommit = Readonly<{
	oid: string;
	subject: string;
	/** Committer date, seconds since 1970. */
	when: number;
	/** Whether the series' base has it; undefined where finding out took too long. */
	isInBase: boolean | undefined;
	/** Whether only kvm-x86 has it so far, where it may still get another id. */
	isUnsettled?: true;
}>;

/** What the repository knows of what a series says. A thing that nobody looked up is missing, not false. */
export type Facts = Readonly<{
	/**
	 * What each abbreviated or full object id in the messages names, by the id in small letters; undefined where no
	 * commit has it. An id that nobody could look up (history that was not fetched, several commits) is not there.
	 */
	commits: ReadonlyMap<string, KnownCommit | undefined>;
	/** Trees of the KVM remotes whose history has the series' base. */
	base: Readonly<{
		isInNext: boolean | undefined;
		isInMaster: boolean | undefined;
		/** A release or release candidate tag that stands on the very base. */
		releaseTag: string | undefined;
		/** Topic branches that have the base and that next lacks, by name. */
		topicsOnly: readonly string[];
		/** Committer date, seconds since 1970; 0 where the base is before the first commit. */
		when: number;
		/** Committer date of the newest known kvm-x86/next. */
		nextWhen: number | undefined;
	}>;
	/** Lines of the base's files that the rules ask about, by path; missing where not read. */
	baseFiles: ReadonlyMap<string, string>;
	/** Names that KVM's code in the base proves to be functions; left out while nobody has looked. */
	functions?: ReadonlySet<string>;
}>;
