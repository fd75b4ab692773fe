import {type ByteString, byteString} from '../bytes.ts';
import type {Content} from './content.ts';
import {decodeQuotedPrintable} from './quoted-printable.ts';

/** A line of a mail's text, and where it comes from. */
export type TextLines = Readonly<{
	/** Without line ends, as bytes. */
	lines: readonly ByteString[];
	/** The line in the file, from 1; undefined where lines of the file are not lines of the text. */
	fileLine: (line: number) => number | undefined;
	charset: (line: number) => string | undefined;
	/** Whether the text stands in the file as it is. */
	isPlain: boolean;
	/** Whether and how lines are to be joined (RFC 3676). */
	flowed: 'no' | 'yes' | 'delsp';
}>;

/** Lines whose ends were sent as the carriage return and line feed that mail has on its way. */
const withoutReturns = (lines: readonly ByteString[]): readonly ByteString[] => {
	const ended = lines.slice(0, -1);
	return ended.length > 0 && ended.every(line => line.endsWith('\r'))
		? lines.map(line => (line.endsWith('\r') ? line.slice(0, -1) : line))
		: lines;
};

/** Takes the transfer encoding off a body or a part; `first` is the line of the file, from 1, that its text begins in. */
export const readLines = (written: readonly ByteString[], content: Content, first: number): TextLines => {
	const given = {
		charset: () => content.charset,
		flowed: content.isFlowed ? (content.isDelSp ? ('delsp' as const) : ('yes' as const)) : ('no' as const),
	};
	if (content.transfer === 'base64') {
		const text = byteString(Buffer.from(written.join(''), 'base64'));
		return {...given, lines: withoutReturns(text.split('\n')), fileLine: () => undefined, isPlain: false};
	}
	if (content.transfer === 'quoted-printable') {
		const {lines, origins} = decodeQuotedPrintable(written);
		const fileLine = (line: number) => {
			const origin = origins[line];
			return origin === undefined ? undefined : first + origin;
		};
		return {...given, lines: withoutReturns(lines), fileLine, isPlain: false};
	}
	return {...given, lines: written, fileLine: line => first + line, isPlain: true};
};

/** Several texts one below the other. */
export const joinLines = (texts: readonly TextLines[]): TextLines | undefined => {
	const [only, ...others] = texts;
	if (only === undefined || others.length === 0) return only;
	const places = texts.flatMap(text => text.lines.map((_, line) => [text, line] as const));
	return {
		lines: texts.flatMap(({lines}) => lines),
		fileLine: at => places[at]?.[0].fileLine(places[at][1]),
		charset: at => places[at]?.[0].charset(places[at][1]),
		isPlain: false,
		flowed: only.flowed,
	};
};

/** The text with flowed lines joined and the blank taken off that such mails put before lines which begin with one. */
export const joinFlowed = (text: TextLines): TextLines => {
	const lines: ByteString[] = [];
	const origins: number[] = [];
	let open: {text: ByteString; at: number} | undefined;
	for (const [at, line] of text.lines.entries()) {
		const isSignature = line === '-- ';
		const unstuffed = !isSignature && line.startsWith(' ') ? line.slice(1) : line;
		if (isSignature && open !== undefined) {
			lines.push(open.text);
			origins.push(open.at);
			open = undefined;
		}
		const joined: ByteString = (open?.text ?? '') + unstuffed;
		const start: number = open?.at ?? at;
		if (!isSignature && unstuffed.endsWith(' ') && at < text.lines.length - 1) {
			open = {text: text.flowed === 'delsp' ? joined.slice(0, -1) : joined, at: start};
			continue;
		}
		lines.push(joined);
		origins.push(start);
		open = undefined;
	}
	return {
		...text,
		lines,
		fileLine: line => (origins[line] === undefined ? undefined : text.fileLine(origins[line])),
		charset: line => text.charset(origins[line] ?? 0),
		isPlain: false,
	};
};
