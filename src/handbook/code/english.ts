import {isEnglish} from '../verbs.ts';

/** Words that open sentences of comments and are never the name of anything in KVM's code. */
const openers: ReadonlySet<string> = new Set(
	(
		'after also although always and another any as at because before being both but by calling cannot currently ' +
		'depending despite does due during each either else ensure even eventually every everything expect finally for ' +
		'from having hence here how however if in instead it just keep leave let like make many maybe must neither never ' +
		'no nobody none not nothing now on once one only otherwise our perhaps please prevent rather see should simply ' +
		'since so some sometimes still such thanks that the their then there therefore these they this those though ' +
		'thus to try until unless unlike upon using usually we what when whenever where whether which while who why will ' +
		'with without you your'
	).split(' '),
);

/** Whether a word in small letters opens a sentence for sure, rather than being the name of something in the code. */
export const opensSentence = (word: string): boolean => openers.has(word) || isEnglish(word);
