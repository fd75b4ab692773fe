import type {ByteString} from '../bytes.ts';

/** A mail of a mailbox; `line` is the line of the file, from 1, that it begins in. */
export type BoxedMail = Readonly<{raw: ByteString; line: number}>;

/**
 * The line between two mails, with a sender and a date as `ctime` writes it, and below it a header: so a sentence of a
 * changelog that begins with `From ` is none.
 */
const border =
	/From [^\n]{0,500}?[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d(?::\d\d)? [^\n]{0,40}\d{4}[^\n]{0,40}\n(?:>?From |[A-Za-z][!-9;-~]{0,80}:)/y;

const isBorder = (text: ByteString, at: number): boolean => {
	border.lastIndex = at;
	return border.test(text);
};

/** Cuts a file into its mails; one that is no mailbox is one mail. Blank lines in front are left out. */
export const splitMailbox = function* (text: ByteString): Generator<BoxedMail> {
	let [start, line] = [0, 1];
	for (; /[\r\n]/.test(text[start] ?? ''); start++) if (text[start] === '\n') line++;
	for (let from = start; start < text.length; ) {
		const next = text.indexOf('\nFrom ', from);
		if (next !== -1 && !isBorder(text, next + 1)) {
			from = next + 1;
			continue;
		}
		const raw = next === -1 ? text.slice(start) : text.slice(start, next + 1);
		yield {raw, line};
		for (let at = raw.indexOf('\n'); at !== -1; at = raw.indexOf('\n', at + 1)) line++;
		start += raw.length;
		from = start;
	}
};

/** Whether a file that begins so can be a mail or a mailbox. */
export const isLikeMail = (start: ByteString): boolean =>
	/^\s{0,20}(?:From \S|(?:From|Date|Subject|Message-ID|Return-Path|Received|Delivered-To|X-[!-9;-~]{1,60}|MIME-Version|To|Cc):)/i.test(
		start,
	);
