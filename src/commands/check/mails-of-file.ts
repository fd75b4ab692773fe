import {byteString} from '../../series/bytes.ts';
import {isLikeMail, splitMailbox} from '../../series/mail/mailbox.ts';
import {type ReadMail, readMail} from '../../series/mail/read-mail.ts';
import type {FileRead} from '../../tools/mail/read-file.ts';

/** A patch or cover letter of a file. */
export type FoundMail = Extract<ReadMail, {kind: 'patch' | 'cover'}>;

/** What a file holds, in its order; `replies` counts the mails left out. */
export type FileMail = Readonly<{mail: FoundMail} | {says: string} | {replies: number}>;

/** What some editors put in front of UTF-8. */
const byteOrderMark = /^\xef\xbb\xbf/;

/** Why a file is no mail; undefined where it may be one. */
const objection = (text: string): string | undefined => {
	if (text.trim() === '') return 'The file is empty.';
	if (isLikeMail(text.slice(0, 1000))) return undefined;
	if (text.includes('\0')) return 'The file is binary.';
	if (/^(?:diff |Index: |--- |commit [0-9a-f]{7,}$)/m.test(text.slice(0, 1000))) {
		return 'The file is a diff without the headers of a mail, as git format-patch writes them.';
	}
	return undefined;
};

/** The mails of one file, one after the other. */
export const mailsOfFile = function* (read: FileRead): Generator<FileMail> {
	if ('says' in read) return yield read;
	const text = byteString(read.bytes).replace(byteOrderMark, '');
	const says = objection(text);
	if (says !== undefined) return yield {says};
	let [replies, others] = [0, 0];
	/** A mail that came over two lists is there twice. */
	const seen = new Set<string>();
	for (const {raw, line} of splitMailbox(text)) {
		const mail = readMail(raw, line);
		const isAlone = others + replies === 0 && raw.length >= text.trimStart().length;
		if (mail.kind === 'reply') {
			replies++;
			continue;
		}
		const [id = ''] = mail.kind === 'other' ? [] : (mail.posted.headers.get('message-id') ?? []);
		if (seen.has(id)) continue;
		if (id !== '') seen.add(id);
		others++;
		if (mail.kind !== 'other') yield {mail};
		else yield {says: `The mail ${isAlone ? '' : `at line ${line} `}${mail.lacks}.`};
	}
	if (replies > 0) yield {replies};
	if (replies > 0 && others === 0) {
		yield {says: replies === 1 ? 'The mail is a reply, not a patch.' : 'The mails are replies, not patches.'};
	}
};
