import {listFiles} from '../../tools/mail/list-files.ts';
import {readFile, readStream} from '../../tools/mail/read-file.ts';
import type {GivenInput, GivenPosting, Unread} from './input.ts';
import {mailsOfFile} from './mails-of-file.ts';
import {missingNote, namePostings} from './name-postings.ts';
import {newestOf} from './newest.ts';
import {postingOf} from './posting-of-mails.ts';
import {type PlacedMail, seriesOf} from './series-of-mails.ts';

export type ReadMailsOptions = Readonly<{
	/** Whether each patch is a posting of its own. */
	each: boolean;
	/** What `-` stands for. */
	stdin: AsyncIterable<Uint8Array | string>;
	/** Called with the number of replies of a file, which are left out. */
	onReplies?: (count: number) => void;
	/** Called with the number of files that are read. */
	onFile?: (count: number) => void;
	/** Called with a sentence about what is not judged of what was read. */
	onNote?: (sentence: string) => void;
}>;

type Entry = PlacedMail | Readonly<{unread: Unread}>;

/** All mails of all files, one file in memory at a time. */
const entriesOf = async function* (
	paths: readonly string[],
	{stdin, onReplies, onFile}: ReadMailsOptions,
): AsyncGenerator<Entry> {
	let count = 0;
	for await (const listed of listFiles(paths)) {
		onFile?.(count++);
		const {file} = listed;
		if ('says' in listed) {
			yield {unread: listed};
			continue;
		}
		const read = await (file === '-' ? readStream(stdin) : readFile(file));
		for (const found of mailsOfFile(read)) {
			if ('replies' in found) onReplies?.(found.replies);
			else if ('says' in found) yield {unread: {file, says: found.says}};
			else yield {file, folder: listed.folder, mail: found.mail};
		}
	}
};

/** A patch as a posting of its own, named by its subject. */
const byItself = (entry: PlacedMail): GivenPosting => {
	const posting = postingOf([entry]);
	return {...posting, name: posting.patches[0]?.posted?.rawSubject ?? ''};
};

/**
 * Reads patches, mails, mailboxes and directories of them. With `each` every patch is given as soon as it is read, and
 * cover letters are left out; otherwise mails of one series are put together, of several versions
 * of one the newest is taken, and all is given in the order of the first mails. A cover letter without its patches is a posting without patches. Never rejects for what a file holds.
 */
export const readMails = async function* (
	paths: readonly string[],
	options: ReadMailsOptions,
): AsyncGenerator<GivenInput> {
	const entries: Entry[] = [];
	for await (const entry of entriesOf(paths, options)) {
		if (!options.each) entries.push(entry);
		else if ('unread' in entry) yield entry;
		else if (entry.mail.kind === 'patch') yield {posting: byItself(entry)};
	}
	const groups = seriesOf(entries.flatMap(entry => ('unread' in entry ? [] : [entry])));
	const places = new Map(groups.map(group => [postingOf(group), group[0] as Entry]));
	const {kept, says} = newestOf([...places.keys()]);
	const named = namePostings(kept);
	const byFirst = new Map(kept.map((posting, at) => [places.get(posting), named[at]]));
	for (const sentence of [...says, ...kept.flatMap(posting => missingNote(posting) ?? [])]) {
		options.onNote?.(sentence);
	}
	for (const entry of entries) {
		const posting = byFirst.get(entry);
		if ('unread' in entry) yield entry;
		else if (posting !== undefined) yield {posting};
	}
};
