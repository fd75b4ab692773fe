/** What a printed handbook says that rules use as data. */
export type HandbookText = Readonly<{
	/** Topics of its list, for example `x86/mmu`. */
	topics: readonly string[];
	/** Columns of a shortlog that are fine, and those that are the most. */
	shortlogWidth: number;
	shortlogLimit: number;
}>;
