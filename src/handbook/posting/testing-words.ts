import type {Posting} from '../rule.ts';
import {remarksOf} from './words.ts';

const opening = /^[ \t*#=-]*(?:Test(?:ed|ing|s)?|How (?:it )?was tested)\b/;

/** What a posting says of how it was tested: paragraphs of its remarks that begin with that word, and the lists behind them. */
export const testingWordsOf = (posting: Posting): readonly string[] => {
	let isTesting = false;
	return remarksOf(posting)
		.split(/\n[ \t]*\n/)
		.filter(paragraph => {
			const isList = /^[ \t]*(?:[-*•]|\d+[.)])[ \t]/.test(paragraph);
			isTesting = opening.test(paragraph) || (isTesting && isList);
			return isTesting;
		});
};
