import {listFiles} from '../../tools/mail/list-files.ts';
import {readFile, readStream} from '../../tools/mail/read-file.ts';
import type {GivenInput, Unread} from './input.ts';
import {mailsOfFile} from './mails-of-file.ts';
import {postingOf} from './posting-of-mails.ts';
import {type PlacedMail, seriesOf} from './series-of-mails.ts';

export type ReadMailsOptions = Readonly<{
	/** Whether each patch is a posting of its own. */
	each: boolean;
	/** What `-` stands for. */
	stdin: AsyncIterable<Uint8Array | string>;
	/** Called with the number of replies of a file, which are left out. */
	onReplies?: (count: number) => void;
}>;

type Entry = PlacedMail | Readonly<{unread: Unread}>;

/** All mails of all files, one file in memory at a time. */
const entriesOf = async function* (
	paths: readonly string[],
	{stdin, onReplies}: ReadMailsOptions,
): AsyncGenerator<Entry> {
	for await (const listed of listFiles(paths)) {
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

/**
 * Reads patches, mails, mailboxes and directories of them. With `each` every patch is given as soon as it is read, and
 * cover letters are left out; otherwise mails of one series are put together, and all is given in the order of the first
 * mails. A cover letter without its patches is a posting without patches. Never rejects for what a file holds.
 */
export const readMails = async function* (
	paths: readonly string[],
	options: ReadMailsOptions,
): AsyncGenerator<GivenInput> {
	const entries: Entry[] = [];
	for await (const entry of entriesOf(paths, options)) {
		if (!options.each) entries.push(entry);
		else if ('unread' in entry) yield entry;
		else if (entry.mail.kind === 'patch') yield {posting: postingOf([entry])};
	}
	const groups = seriesOf(entries.flatMap(entry => ('unread' in entry ? [] : [entry])));
	const byFirst = new Map(groups.map(group => [group[0] as Entry, group]));
	for (const entry of entries) {
		const group = byFirst.get(entry);
		if ('unread' in entry) yield entry;
		else if (group !== undefined) yield {posting: postingOf(group)};
	}
};
