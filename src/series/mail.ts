import {type ByteString, bytesOf} from './bytes.ts';

/** A header as it stands in a mail. */
export type Header = Readonly<{
	name: string;
	/** All behind the colon, folds included, without the last line end. */
	raw: ByteString;
}>;

/** A patch mail cut in its parts, one byte a character; the parts in a row are the file. */
export type PatchMail = Readonly<{
	/** The `From <id> <date>` line with its line end; empty where there is none. */
	envelope: ByteString;
	headers: readonly Header[];
	/** All behind the blank line that ends the headers; undefined where there is no such line. */
	body: ByteString | undefined;
}>;

/** Reads a mail as `git format-patch` writes it. A line that is no header and no fold ends the headers early. */
export const parseMail = (text: ByteString): PatchMail => {
	const envelope = text.match(/^From [^\n]*\n/)?.[0] ?? '';
	const headers: Header[] = [];
	let at = envelope.length;
	const name = /[!-9;-~]+(?=:)/y;
	for (;;) {
		name.lastIndex = at;
		const found = name.exec(text)?.[0];
		if (found === undefined) break;
		let end = text.indexOf('\n', at);
		if (end === -1) break;
		while (text[end + 1] === ' ' || text[end + 1] === '\t') {
			const next = text.indexOf('\n', end + 1);
			if (next === -1) break;
			end = next;
		}
		headers.push({name: found, raw: text.slice(at + found.length + 1, end)});
		at = end + 1;
	}
	const hasBody = text[at] === '\n';
	return {
		envelope,
		headers,
		body: hasBody ? text.slice(at + 1) : at === text.length ? undefined : text.slice(at),
	};
};

/** The file again, byte for byte, of anything that has a blank line behind its headers. */
export const formatMail = ({envelope, headers, body}: PatchMail): ByteString =>
	`${envelope}${headers.map(({name, raw}) => `${name}:${raw}\n`).join('')}${body === undefined ? '' : `\n${body}`}`;

const encodedWord = /=\?utf-8\?(?:q\?([^?]*)|b\?([^?]*))\?=/gi;

/** A header's value for reading: folds opened, UTF-8 words decoded. Undefined where there is no such header. */
export const headerOf = (mail: PatchMail, name: string): string | undefined => {
	const found = mail.headers.find(header => header.name.toLowerCase() === name.toLowerCase());
	if (found === undefined) return undefined;
	const bytes = found.raw
		.replace(/\n[ \t]+/g, ' ')
		.replace(/(\?=)\s+(?==\?)/g, '$1')
		.replace(encodedWord, (_, quoted: string | undefined, base64: string | undefined) =>
			quoted === undefined
				? Buffer.from(base64 ?? '', 'base64').toString('latin1')
				: quoted
						.replaceAll('_', ' ')
						.replace(/=([0-9A-Fa-f]{2})/g, (_match, hex: string) =>
							String.fromCharCode(Number.parseInt(hex, 16)),
						),
		);
	return bytesOf(bytes).toString('utf8').trim();
};

/** The id behind `base-commit:` at the mail's end; undefined where there is none. */
export const baseCommitOf = ({body = ''}: PatchMail): string | undefined =>
	body.match(/^base-commit: ([0-9a-f]+)$/m)?.[1];

/** The mail with a text below its first `---`, where git does not take it into the commit; the mail itself where there is none. */
export const withRemark = (text: ByteString, remark: ByteString): ByteString =>
	text.replace(/^---\n/m, cut => cut + remark);

/** A message as git stores it from a mail: no trailing blanks, no blank lines around, one between paragraphs. */
export const cleanedMessage = (message: string): string => {
	const lines = message.split('\n').map(line => line.replace(/[ \t\r]+$/, ''));
	const kept = lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''));
	return kept.join('\n').replace(/^\n+|\n+$/g, '');
};
