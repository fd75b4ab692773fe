import type {ByteString} from '../bytes.ts';
import {type Header, type PatchMail, parseMail} from '../mail.ts';
import {decodeText} from './charset.ts';
import {type Content, contentOf} from './content.ts';
import {decodeHeader} from './encoded-words.ts';
import {textOf} from './parts.ts';
import type {TextLines} from './text-lines.ts';

/** A mail opened: its headers for reading and its text as lines. */
export type Letter = Readonly<{
	mail: PatchMail;
	content: Content;
	headers: ReadonlyMap<string, readonly string[]>;
	/** The text, or what stands behind `The mail …`. */
	body: Readonly<{text: TextLines} | {lacks: string}>;
	/** The line of the file, from 1, of a header; undefined where there is no such header. */
	headerLine: (name: string) => number | undefined;
}>;

/** The date that `git format-patch` writes into every envelope. */
const isOfGit = /^From [0-9a-f]{40,} Mon Sep 17 00:00:00 2001$/m;

const newlines = (text: string): number => {
	let count = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
	return count;
};

/** The mail with the line ends of this machine and without the `>` that mailboxes put before `From `. */
const unwrapped = (raw: ByteString): ByteString => {
	const end = raw.indexOf('\n');
	const text = end > 0 && raw[end - 1] === '\r' ? raw.replaceAll('\r\n', '\n') : raw;
	const first = text.slice(0, Math.max(end, 0)).trimEnd();
	const isEscaped = first.startsWith('From ') && !isOfGit.test(first) && text.includes('\n>');
	return isEscaped ? text.replace(/^>(>*From )/gm, '$1') : text;
};

const readHeaders = (headers: readonly Header[], charset: string | undefined): Letter['headers'] => {
	const found = new Map<string, string[]>();
	for (const {name, raw} of headers) {
		const key = name.toLowerCase();
		const value = decodeHeader(raw, charset);
		const values = found.get(key);
		if (values === undefined) found.set(key, [value]);
		else values.push(value);
	}
	return found;
};

/** Opens one mail; `first` is the line of the file, from 1, that it begins in. Undefined where it has no headers. */
export const openLetter = (raw: ByteString, first: number): Letter | undefined => {
	const mail = parseMail(unwrapped(raw));
	if (mail.headers.length === 0) return undefined;
	const content = contentOf(mail.headers);
	const headerLine = (name: string) => {
		const at = mail.headers.findIndex(header => header.name.toLowerCase() === name);
		if (at === -1) return undefined;
		const above = mail.headers.slice(0, at).reduce((sum, header) => sum + newlines(header.raw) + 1, 0);
		return first + newlines(mail.envelope) + above;
	};
	const {body: written = ''} = mail;
	const heads = mail.headers.reduce((sum, header) => sum + newlines(header.raw) + 1, newlines(mail.envelope));
	const lines = written.split('\n');
	if (lines.at(-1) === '') lines.pop();
	return {
		mail,
		content,
		headers: readHeaders(mail.headers, content.charset),
		body: textOf(lines, content, first + heads + 1),
		headerLine,
	};
};

/** Lines of a text for reading, from `start` to before `end`. */
export const readableLines = (text: TextLines, start: number, end?: number): readonly string[] =>
	text.lines.slice(start, end).map((line, at) => decodeText(line, text.charset(start + at)));
