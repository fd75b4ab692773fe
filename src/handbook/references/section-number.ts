import {manual} from '../code/manual.ts';

const number =
	/\b(?:[Ss]ec(?:tion|\.)?|[Cc]h(?:apter|\.)?|[Aa]ppendix|[Tt]able|[Ff]ig(?:ure|\.)?)\s*[-#]?\s*(?:[A-Z][.-])?\d+[A-Z]?(?:[.-]\d+)*|\b[Vv]ol(?:ume|\.)?\s*#?\d[A-D]?\b[,:]?\s+\d{1,2}(?:\.\d{1,3})+|§\s*[\dA-Z][\d.-]*|\b[Pp]age\s*\d+|\bp\.\s*\d+/;
/** A volume alone moves less than what is in it. */
const volume = /\b[Vv]ol(?:ume|\.)?\s*#?\d[A-D]?\b/;
/**
 * A number behind a manual's name. One behind "bits" or in brackets, as 63:52, is a range of bits; 1:1 is a ratio, and the
 * APM's revisions are called 3.35 and the like. "64-bit" is a word.
 */
const bare =
	/(?<=\b(?:SDM|APM)\b[^.\d]{0,20})(?<![\w.[])(?<!\b(?:bits?|rev(?:ision)?\.?|version|v)\s?)(?!1:1\b)(?!(?<=\bAPM\s?\()3\.\d\d\))\d{1,2}[A-D]?(?:[.:-]\s?\d{1,3}){1,4}\b(?!-[a-z])/i;

/** A place in a sentence that cites a manual by a number, and how sure it is. */
export type NumberedCitation = Readonly<{at: number; words: string; confidence: number}>;

/** Where a sentence cites a manual by the number of a section, a table or a page; undefined where it does not. */
export const numberedCitation = (sentence: string): NumberedCitation | undefined => {
	if (!/SDM|APM|Manual|Guide/i.test(sentence)) return undefined;
	const flat = sentence.replace(/\n/g, ' ');
	const isManual = manual.test(flat);
	const found =
		(isManual ? number.exec(flat) : null) ?? bare.exec(flat) ?? (isManual ? volume.exec(flat) : null);
	if (found === null) return undefined;
	const [words] = found;
	return {at: found.index, words, confidence: volume.test(words) && !/\./.test(words) ? 0.5 : 0.85};
};

/** What is said of a citation by number. */
export const numberedText = (words: string): string =>
	`"${words.trim()}" will point elsewhere in the next release of the manual. Give the title of the section.`;
