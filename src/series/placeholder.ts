const left = /\*\*\* (?:SUBJECT|BLURB) HERE \*\*\*|\b(?:SUBJECT|BLURB) HERE\b|\bTODO: describe\b|\bEDITME\b/;

/** The first words of a template that nobody filled in, as they stand there; undefined where there are none. */
export const placeholderIn = (text: string): string | undefined => text.match(left)?.[0];
