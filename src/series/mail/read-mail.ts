import type {ByteString} from '../bytes.ts';
import type {Posted} from '../posted.ts';
import {isAnswer, parseSubject} from '../subject.ts';
import {type Body, cutBody} from './body.ts';
import {isCutOff} from './cut-off.ts';
import {type DiffPart, findDiff} from './diff-part.ts';
import {decodeHeader} from './encoded-words.ts';
import {type Letter, openLetter, readableLines} from './letter.ts';
import {titleIn} from './message-part.ts';
import {type MailedPatch, makePatch} from './patch-of-mail.ts';
import {hasDiffstat, remarksIn} from './remarks.ts';
import {parseSender} from './sender.ts';
import {joinFlowed, type TextLines} from './text-lines.ts';
import {tooLarge, tooLong} from './too-large.ts';

/** What a mail turns out to be. */
export type ReadMail = Readonly<
	| ({kind: 'patch'; posted: Posted} & MailedPatch)
	| {kind: 'cover'; posted: Posted}
	/** An answer to a patch, or another mail of its thread. */
	| {kind: 'reply'}
	/** `lacks` is what stands behind `The mail …`, without a full stop. */
	| {kind: 'other'; lacks: string}
>;

/** A text cut up. */
type Cut = Readonly<{text: TextLines; body: Body; diff: DiffPart | undefined}>;

const cutText = (text: TextLines): Cut => {
	const body = cutBody(text.lines);
	return {text, body, diff: findDiff(text.lines, body.end)};
};

/** The text with its lines joined where the mail says they are folded, unless only the text as it stands is a diff. */
const cutFlowed = (text: TextLines): Cut => {
	if (text.flowed === 'no') return cutText(text);
	const joined = cutText(joinFlowed(text));
	if (joined.diff !== undefined && joined.diff.damage === undefined) return joined;
	const plain = cutText(text);
	return plain.diff !== undefined && plain.diff.damage === undefined ? plain : joined;
};

const isInThread = ({headers}: Letter): boolean => headers.has('in-reply-to') || headers.has('references');

const isReply = (letter: Letter, subject: string): boolean =>
	isAnswer(subject) || (/^\[tip:/i.test(subject) && isInThread(letter));

const raw = ({mail}: Letter, name: string): ByteString =>
	mail.headers.find(header => header.name.toLowerCase() === name)?.raw ?? '';

const postedOf = (
	letter: Letter,
	subject: string,
	more: Pick<Posted, 'subject' | 'hasFromLine' | 'notes' | 'footer'>,
): Posted => ({
	...more,
	rawSubject: subject,
	headers: letter.headers,
	sender: parseSender(raw(letter, 'from'), letter.content.charset),
});

const readCover = (letter: Letter, subject: string, text: TextLines): ReadMail => {
	const body = cutBody(text.lines);
	const notes = readableLines(text, body.hasScissors || body.from !== undefined ? body.start : 0)
		.join('\n')
		.trim();
	const hasFromLine = body.from !== undefined;
	return {
		kind: 'cover',
		posted: postedOf(letter, subject, {subject: parseSubject(subject), hasFromLine, notes, footer: notes}),
	};
};

const damageOf = ({damage}: DiffPart, {fileLine}: TextLines): string | undefined => {
	if (damage === undefined) return undefined;
	if (damage.isAtEnd) return 'is cut off in the middle of its diff';
	const line = fileLine(damage.line);
	return `has a damaged diff: ${line === undefined ? 'a hunk' : `the hunk above line ${line}`} has not as many lines as it says`;
};

const readPatch = (letter: Letter, subject: string, {text, body, diff}: Cut & {diff: DiffPart}): ReadMail => {
	const lacks = damageOf(diff, text) ?? tooLong(text.lines.slice(body.start, body.end));
	if (lacks !== undefined) return {kind: 'other', lacks};
	const [above, below] = [readableLines(text, body.end, diff.start), readableLines(text, diff.end)];
	const inside = body.subject && decodeHeader(body.subject.raw, text.charset(body.subject.line));
	const title = titleIn(inside ?? subject);
	if (title === '') return {kind: 'other', lacks: 'has no subject'};
	const posted = postedOf(letter, subject, {
		subject: parseSubject(subject) ?? (inside === undefined ? undefined : parseSubject(inside)),
		hasFromLine: body.from !== undefined,
		notes: remarksIn(above),
		footer: below.join('\n').trim(),
	});
	const made = makePatch({letter, text, body, diff, title, sender: posted.sender});
	return isCutOff(made.patch.diff, above, below)
		? {kind: 'other', lacks: 'is cut off: its diff has less than its diffstat counts'}
		: {kind: 'patch', posted, ...made};
};

const lackOf = (isNamed: boolean, hasStat: boolean): string => {
	if (hasStat) return 'is cut off: it has a diffstat and no diff';
	return isNamed
		? 'has the subject of a patch and no diff: perhaps it is cut off'
		: 'is not a patch: it has no diff';
};

/**
 * Reads one mail as `git am --scissors` would, and tells patches, cover letters and replies apart. `raw` is one byte a
 * character; `first` is the line of the file, from 1, that the mail begins in. Never throws.
 */
export const readMail = (raw: ByteString, first = 1): ReadMail => {
	const bad = tooLarge(raw) ?? (raw.includes('\0') ? 'has NUL bytes' : undefined);
	if (bad !== undefined) return {kind: 'other', lacks: bad};
	const letter = openLetter(raw, first);
	if (letter === undefined) return {kind: 'other', lacks: 'does not begin with the headers of a mail'};
	const [subject = ''] = letter.headers.get('subject') ?? [];
	if (!letter.headers.has('subject') && !/\n\r?\n/.test(raw)) {
		return {kind: 'other', lacks: 'is cut off in its headers'};
	}
	const answers = isReply(letter, subject);
	if ('lacks' in letter.body) return answers ? {kind: 'reply'} : {kind: 'other', lacks: letter.body.lacks};
	if (!answers && parseSubject(subject)?.number?.index === 0)
		return readCover(letter, subject, letter.body.text);
	const {text, body, diff} = cutFlowed(letter.body.text);
	if (answers && (diff === undefined || !body.hasScissors)) return {kind: 'reply'};
	if (diff !== undefined) return readPatch(letter, subject, {text, body, diff});
	const isNamed = parseSubject(subject) !== undefined;
	if (!isNamed && isInThread(letter)) return {kind: 'reply'};
	return {kind: 'other', lacks: lackOf(isNamed, hasDiffstat(text.lines.slice(body.end)))};
};
