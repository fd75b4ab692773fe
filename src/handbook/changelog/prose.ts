import type {Report} from '../rule.ts';
import {type Sentence, sentencesOf} from './paragraphs.ts';
import {spotAt} from './spot.ts';

/** A place in the prose: the words, and where in the whole message they stand. */
export type Phrase = Readonly<{words: string; at: number; sentence: Sentence}>;

/** The first place of each sentence that the pattern fits; line breaks within are as good as spaces where it says `\\s`. */
export const phrasesIn = (message: string, pattern: RegExp): readonly Phrase[] =>
	sentencesOf(message).flatMap(sentence => {
		const found = sentence.text.match(pattern);
		if (found?.index === undefined) return [];
		return [{words: found[0], at: sentence.at + found.index, sentence}];
	});

/** A report about these words. */
export const phraseReport = (
	message: string,
	{words, at}: Phrase,
	says: string,
	confidence: number,
): Report => ({message: says, spot: spotAt(message, at, words.length), confidence});

/** Words for a sentence: on one line, with fillers left out. */
export const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();
