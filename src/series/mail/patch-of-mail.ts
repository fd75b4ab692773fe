import {changeId} from '../change-id.ts';
import type {Commit, Ident} from '../commit.ts';
import type {Patch} from '../series.ts';
import type {Body} from './body.ts';
import {isUnicode} from './charset.ts';
import {changesOf} from './diff-changes.ts';
import type {DiffPart} from './diff-part.ts';
import {lineInDiff, readDiff} from './diff-text.ts';
import {type Letter, readableLines} from './letter.ts';
import {composeMessage} from './message-part.ts';
import {parseDate, parseSender} from './sender.ts';
import type {TextLines} from './text-lines.ts';

/** The patch that a mail holds, and where its lines stand in the file. */
export type MailedPatch = Readonly<{
	/**
	 * As `git am` would commit it: `commit.oid` is the one that git's envelope names, or empty; there is no tree,
	 * parent or raw object; `isExact` is whether the message stands in the file as it is, in UTF-8. Ids of files may
	 * be short.
	 */
	patch: Patch;
	/** The line of the file, from 1, of a line of the message, from 0. */
	messageLine: (line: number) => number | undefined;
	/** The line of the file, from 1, of an added line, told by path and number after the change. */
	codeLine: (path: string, line: number) => number | undefined;
}>;

const envelope = /^From ([0-9a-f]{40,}) Mon Sep 17 00:00:00 2001$/m;

/** The commit that git says the mail was made of; empty where it says none, or only zeros. */
const oidOf = (letter: Letter): string => {
	const oid = letter.mail.envelope.match(envelope)?.[1] ?? '';
	return /^0*$/.test(oid) ? '' : oid;
};

type Source = Readonly<{
	letter: Letter;
	text: TextLines;
	body: Body;
	diff: DiffPart;
	title: string;
	sender: Readonly<{name: string; mail: string}> | undefined;
}>;

const identsOf = ({letter, text, body, sender}: Source): Readonly<{author: Ident; committer: Ident}> => {
	const nobody = {name: '', mail: ''};
	const named = body.from && parseSender(body.from.raw, text.charset(body.from.line));
	const sent = parseDate(letter.headers.get('date')?.[0] ?? '');
	const made = body.date === undefined ? sent : parseDate(body.date.raw.trim());
	return {
		author: {...(named ?? sender ?? nobody), ...made},
		committer: {...(sender ?? named ?? nobody), ...sent},
	};
};

const commitOf = (source: Source, message: string): Commit => ({
	...identsOf(source),
	oid: oidOf(source.letter),
	tree: '',
	parents: [],
	encoding: undefined,
	message,
	isExact:
		source.text.isPlain && isUnicode(source.text.charset(source.body.start)) && !message.includes('\uFFFD'),
	raw: new Uint8Array(),
});

/** Makes the patch of a mail that was cut up. */
export const makePatch = (source: Source): MailedPatch => {
	const {letter, text, body, diff: part, title} = source;
	const {message, origins} = composeMessage(title, readableLines(text, body.start, body.end), body.start);
	const diff = readDiff(text.lines, part);
	const changes = changesOf(diff, text.lines, part.files, part.end);
	const titleLine =
		body.subject === undefined ? letter.headerLine('subject') : text.fileLine(body.subject.line);
	return {
		patch: {id: changeId(diff, changes), commit: commitOf(source, message), changes, diff},
		messageLine: line => {
			const origin = origins[line];
			return line === 0 ? titleLine : origin === undefined ? undefined : text.fileLine(origin);
		},
		codeLine: (path, line) => {
			const at = lineInDiff(diff, part, path, line);
			return at === undefined ? undefined : text.fileLine(at);
		},
	};
};
