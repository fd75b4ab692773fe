import type {ByteString} from '../bytes.ts';

const escaped = /=([0-9A-Fa-f]{2})/g;

/** The bytes of text with `=3D` and the like in it; what is no such escape stays. */
export const unescapeQuoted = (text: ByteString): ByteString =>
	text.includes('=')
		? text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
		: text;

/** The line without the blanks that a transport may have put at its end. */
const withoutPadding = (line: ByteString): ByteString => {
	let end = line.length;
	while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
	return line.slice(0, end);
};

/** Decoded lines, and for each the line, from 0, that it starts in before decoding. */
export type DecodedLines = Readonly<{lines: readonly ByteString[]; origins: readonly number[]}>;

/** Decodes a quoted-printable body, given as lines. Broken escapes stay as they are. */
export const decodeQuotedPrintable = (encoded: readonly ByteString[]): DecodedLines => {
	const lines: ByteString[] = [];
	const origins: number[] = [];
	let [open, start] = ['', 0];
	for (const [at, padded] of encoded.entries()) {
		const line = withoutPadding(padded);
		const isSoft = line.endsWith('=') && at < encoded.length - 1;
		open += isSoft ? line.slice(0, -1) : line;
		if (isSoft) continue;
		for (const decoded of unescapeQuoted(open).split('\n')) {
			lines.push(decoded);
			origins.push(start);
		}
		[open, start] = ['', at + 1];
	}
	return {lines, origins};
};
