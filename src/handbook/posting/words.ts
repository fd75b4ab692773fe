import type {Posting} from '../rule.ts';
import {mailsOf} from './mails.ts';

/** Where git's list of patches begins in a cover letter: `Name (3):` and indented shortlogs. */
const patchList = /^\S[^\n]* \(\d+\):\n {2}\S[\s\S]*$/m;

/** Where the diffstat begins. */
const diffstat = /^ \S[^\n|]* +\| +(?:\d+|Bin)[\s\S]*$/m;

const known = new WeakMap<Posting, string>();

/** What the mails say beside their changelogs: the cover letter without git's lists, and the notes below `---`. */
export const remarksOf = (posting: Posting): string => {
	const before = known.get(posting);
	if (before !== undefined) return before;
	const text = mailsOf(posting)
		.map(({mail}) => mail.notes.replace(patchList, '').replace(diffstat, ''))
		.join('\n');
	known.set(posting, text);
	return text;
};

/** All that a posting says in words: changelogs and remarks. */
export const allWordsOf = (posting: Posting): string =>
	[remarksOf(posting), ...posting.context.series.patches.map(({commit}) => commit.message)].join('\n');

/** Addresses; the longest that anybody writes has some two hundred characters. */
const address = /https?:\/\/\S{1,400}/g;
const inArchive = /^https?:\/\/(?:lore\.kernel\.org\/|patch\.msgid\.link\/|lkml\.kernel\.org\/r\/)/;

/** Whether a text has the address of a mail in the archive of the lists. */
export const linksArchive = (text: string): boolean =>
	text.includes('://') &&
	(text.match(address) ?? []).some(
		link =>
			inArchive.test(link) &&
			(/[^\s/]@\S/.test(link) ||
				(link.includes('lore') && /\d{4}/.test(link.slice(link.lastIndexOf('/', link.length - 2))))),
	);
