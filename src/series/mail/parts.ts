import type {ByteString} from '../bytes.ts';
import {parseMail} from '../mail.ts';
import {type Content, contentOf} from './content.ts';
import {joinLines, readLines, type TextLines} from './text-lines.ts';

/** A part of a mail that has no parts itself. */
type Leaf = Readonly<{content: Content; written: readonly ByteString[]; first: number}>;

/** The text that a mail shows, or why it has none: what stands behind `The mail …`. */
export type MailText = Readonly<{text: TextLines} | {lacks: string}>;

const deepest = 8;

/** The pieces between boundaries, by first line and the line behind the last. */
const piecesOf = (lines: readonly ByteString[], boundary: string): readonly (readonly [number, number])[] => {
	const pieces: [number, number][] = [];
	let start: number | undefined;
	for (const [at, line] of lines.entries()) {
		if (!line.startsWith(`--${boundary}`)) continue;
		const rest = line.slice(boundary.length + 2).trim();
		if (rest !== '' && rest !== '--') continue;
		if (start !== undefined) pieces.push([start, at]);
		start = at + 1;
		if (rest === '--') return pieces;
	}
	if (start !== undefined) pieces.push([start, lines.length]);
	return pieces;
};

const leavesOf = ({content, written, first}: Leaf, depth: number): readonly Leaf[] => {
	if (!content.type.startsWith('multipart/') || content.boundary === undefined || depth > deepest) {
		return [{content, written, first}];
	}
	return piecesOf(written, content.boundary).flatMap(([start, end]) => {
		const piece = written.slice(start, end);
		const {headers, body = ''} = parseMail(`${piece.join('\n')}\n`);
		const lines = body.replace(/\n$/, '').split('\n');
		const skipped = piece.length - lines.length;
		return leavesOf({content: contentOf(headers), written: lines, first: first + start + skipped}, depth + 1);
	});
};

const isShown = ({content}: Leaf): boolean =>
	!content.isAttachment && /^text\/(?:plain|x-patch|x-diff)$/.test(content.type);

const isAttachedPatch = ({content, written}: Leaf): boolean =>
	/^text\/x-(?:patch|diff)$/.test(content.type) ||
	/\.(?:patch|diff)$/.test(content.fileName) ||
	written.some(line => line.startsWith('diff --git '));

const hasDiff = ({lines}: TextLines): boolean =>
	lines.some(line => line.startsWith('diff --git ') || line.startsWith('+++ '));

/** The plain text of a mail, its inline parts one below the other; a patch that is attached is not part of it. */
export const textOf = (written: readonly ByteString[], content: Content, first: number): MailText => {
	const whole = {content, written, first};
	if (!content.type.startsWith('multipart/')) {
		if (content.type === 'text/html') return {lacks: 'is HTML without plain text'};
		if (content.type.startsWith('text/')) return {text: readLines(written, content, first)};
		return {lacks: `is of the type ${content.type.slice(0, 80)}, not plain text`};
	}
	const leaves = leavesOf(whole, 0);
	const shown = leaves.filter(isShown);
	const text = joinLines(shown.map(leaf => readLines(leaf.written, leaf.content, leaf.first)));
	const hasPatch = text !== undefined && hasDiff(text);
	if (!hasPatch && leaves.some(leaf => !shown.includes(leaf) && isAttachedPatch(leaf))) {
		return {lacks: 'has its patch as an attachment, not in its text'};
	}
	if (text !== undefined) return {text};
	return {
		lacks: leaves.some(leaf => leaf.content.type === 'text/html')
			? 'is HTML without plain text'
			: 'has no plain text',
	};
};
