import type {ByteString} from '../bytes.ts';
import {isScissors} from './scissors.ts';

/** A line `From:`, `Subject:` or `Date:` that begins a body and overrides the mail's own header. */
export type BodyHeader = Readonly<{raw: ByteString; line: number}>;

/** A patch mail's text cut where git cuts it; numbers are lines of the text, from 0. */
export type Body = Readonly<{
	from: BodyHeader | undefined;
	subject: BodyHeader | undefined;
	date: BodyHeader | undefined;
	/** The lines of the message, of which `end` is the first that is not one: `---`, the diff, or the end of the text. */
	start: number;
	end: number;
	hasScissors: boolean;
}>;

type Name = 'from' | 'subject' | 'date';

const header = /^(from|subject|date):[ \t]/i;
/** The line that `git format-patch` begins a file with, pasted into a mail. */
const envelope = /^>?From [0-9a-f]{40,} Mon Sep 17 00:00:00 2001$/;

/** Whether git takes this line for the end of a message. */
const isEnd = (line: ByteString): boolean =>
	line.startsWith('diff -') ||
	line.startsWith('Index: ') ||
	(line.startsWith('---') && (/^--- \S/.test(line) || line.slice(3).trim() === ''));

/**
 * The line of a message, from 0, that `git am` takes for its end though text stands below it; undefined where nothing
 * is cut.
 */
export const cutLine = (message: string): number | undefined => {
	const lines = message.split('\n');
	const at = lines.findIndex((line, index) => index > 0 && isEnd(line.replace(/\r$/, '')));
	return at === -1 || lines.slice(at + 1).every(line => line.trim() === '') ? undefined : at;
};

/** The headers that begin the text at `at`, and the line behind them. */
const bodyHeaders = (
	lines: readonly ByteString[],
	at: number,
): Readonly<{found: Partial<Record<Name, BodyHeader>>; next: number}> => {
	const found: Partial<Record<Name, BodyHeader>> = {};
	let next = at;
	while (next < lines.length && (lines[next]?.trim() === '' || envelope.test(lines[next] ?? ''))) next++;
	for (;;) {
		const name = lines[next]?.match(header)?.[1]?.toLowerCase() as Name | undefined;
		if (name === undefined) return {found, next};
		const start = next++;
		while (/^[ \t]+\S/.test(lines[next] ?? '')) next++;
		const raw = lines.slice(start, next).join('\n');
		found[name] = {raw: raw.slice(name.length + 1), line: start};
	}
};

/** Cuts a text as `git am --scissors` does: headers at its start, all above the last scissors gone, the message. */
export const cutBody = (lines: readonly ByteString[]): Body => {
	let top = bodyHeaders(lines, 0);
	let hasScissors = false;
	let at = top.next;
	for (; at < lines.length && !isEnd(lines[at] ?? ''); at++) {
		if (!isScissors(lines[at] ?? '')) continue;
		hasScissors = true;
		top = bodyHeaders(lines, at + 1);
		at = top.next - 1;
	}
	const {from, subject, date} = top.found;
	return {from, subject, date, start: top.next, end: at, hasScissors};
};
