/** A commit that a patch may be a fix of. */
export type FixesCandidate = Readonly<{
	oid: string;
	/** The id as a tag writes it: twelve digits, or as many more as it takes to mean this commit alone. */
	short: string;
	subject: string;
	/** Author and committer date, seconds since 1970. */
	when: number;
	committed: number;
	/** The first release or release candidate that has it, such as `v6.1-rc4`; undefined where none is known. */
	release: string | undefined;
	/** Whether it came after the last release that the base has; undefined where that is not known. */
	isCurrentCycle: boolean | undefined;
	/** Lines that the patch removes and that come from this commit. */
	removed: number;
	/** Lines around what the patch adds that come from this commit. */
	around: number;
	/** 0 to 1: how sure. */
	confidence: number;
	/** The reason, without a full stop. */
	why: string;
}>;

/** Which commits a patch may be a fix of, likeliest first. */
export type FixesCandidates = Readonly<{
	candidates: readonly FixesCandidate[];
	/** What else has to be known about them, in whole sentences: lines of the series itself, files left out. */
	notes: readonly string[];
}>;
