/** A fact about emitted patches that was checked, or that failed with the reason. */
export type Proof = Readonly<{
	id: 'apply' | 'mail' | 'numbering' | 'placeholders';
	isProven: boolean;
	/** One line for people. */
	says: string;
}>;

/** Patch files made and checked. */
export type Emitted = Readonly<{
	/** Absolute. */
	outputDir: string;
	files: readonly string[];
	/** The command as a person can paste it into a shell. */
	command: string;
	proofs: readonly Proof[];
}>;

/** Who gets the mails. `source` says where the names come from. */
export type Recipients = Readonly<{
	to: readonly string[];
	cc: readonly string[];
	source: 'get_maintainer.pl' | 'built-in list';
}>;
