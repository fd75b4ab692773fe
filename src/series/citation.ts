/** A place in a document that a rule, a step or an obligation goes back to. */
export type Citation = Readonly<{
	document: string;
	/** The section's title, or undefined for the document as a whole. */
	section: string | undefined;
}>;
