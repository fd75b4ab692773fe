import {asBuffer, type ByteString, byteString, bytesOf} from './bytes.ts';
import type {Commit, Ident} from './commit.ts';
import {encodingOf} from './encoding.ts';
import {formatIdent, parseIdent} from './ident.ts';
import {Refusal} from './refusal.ts';

/** A header line as it stands, continuation lines included. */
type Header = Readonly<{key: string; value: ByteString; line: ByteString}>;

const headerOf = (line: ByteString): Header => {
	const [key = '', ...rest] = line.split(' ');
	return {key, value: rest.join(' '), line};
};

/** The header lines and the bytes of the message. */
const splitCommit = (raw: Uint8Array) => {
	const end = asBuffer(raw).indexOf('\n\n');
	const head = byteString(end === -1 ? raw : raw.subarray(0, end));
	const headers = head
		.replace(/\n$/, '')
		.split(/\n(?! )/)
		.map(headerOf);
	return {headers, message: end === -1 ? raw.subarray(raw.length) : raw.subarray(end + 2)};
};

const headerValue = (headers: readonly Header[], key: string) =>
	headers.find(header => header.key === key)?.value;

const parentsOf = (headers: readonly Header[]) =>
	headers.filter(({key}) => key === 'parent').map(({value}) => value);

/** Reads a commit object: `raw` is its content without the `commit <size>` head. Never throws. */
export const parseCommit = (oid: string, raw: Uint8Array): Commit => {
	const {headers, message} = splitCommit(raw);
	const header = headerValue(headers, 'encoding');
	const encoding = encodingOf(header);
	const decode = (bytes: Uint8Array) => (encoding ?? encodingOf(undefined))?.decode(bytes) ?? '';
	const text = decode(message);
	const again = encoding?.encode(text);
	return {
		oid,
		tree: headerValue(headers, 'tree') ?? '',
		parents: parentsOf(headers),
		author: parseIdent(decode(bytesOf(headerValue(headers, 'author') ?? ''))),
		committer: parseIdent(decode(bytesOf(headerValue(headers, 'committer') ?? ''))),
		encoding: header,
		message: text,
		isExact: again !== undefined && Buffer.compare(again, message) === 0,
		raw,
	};
};

/** Whether the commit carries a signature, which no change of it survives. */
export const isSigned = (raw: Uint8Array): boolean =>
	asBuffer(raw).includes('gpgsig') &&
	splitCommit(raw).headers.some(({key}) => key === 'gpgsig' || key === 'gpgsig-sha256');

/** What is to be different in a commit; what is left out stays. */
export type CommitChange = Readonly<{
	tree?: string;
	parents?: readonly string[];
	author?: Ident;
	committer?: Ident;
	/** Becomes the committer where something else is different. */
	changedBy?: Ident;
	message?: string;
}>;

const encoded = (text: string, header: ByteString | undefined, what: string): Uint8Array => {
	const bytes = encodingOf(header)?.encode(text);
	if (bytes !== undefined) return bytes;
	throw new Refusal(
		`The ${what} cannot be written in the encoding that the commit declares, ${header ?? 'UTF-8'}.`,
		'Use characters that the encoding has, or re-encode the commit with git commit --amend first.',
	);
};

const newMessage = (message: string, old: Uint8Array, header: ByteString | undefined): Uint8Array => {
	const decoded = (encodingOf(header) ?? encodingOf(undefined))?.decode(old) ?? '';
	if (message === decoded) return old;
	if (message.includes('\0')) {
		throw new Refusal('The message contains a NUL byte.', 'Remove it.');
	}
	if (message.includes('\uFFFD') && decoded.includes('\uFFFD')) {
		throw new Refusal(
			'The old message has bytes that are no text in its encoding, and they would be lost.',
			'Replace the characters shown as U+FFFD.',
		);
	}
	return encoded(message, header, 'message');
};

/** The header with another ident; the same one where it says that already, however it is written. */
const withIdent = (header: Header, ident: Ident, encoding: ByteString | undefined): Header => {
	const decoded = (encodingOf(encoding) ?? encodingOf(undefined))?.decode(bytesOf(header.value)) ?? '';
	const text = formatIdent(ident);
	if (formatIdent(parseIdent(decoded)) === text) return header;
	return headerOf(`${header.key} ${byteString(encoded(text, encoding, `${header.key}'s name`))}`);
};

const signatures = new Set(['gpgsig', 'gpgsig-sha256', 'mergetag']);

/**
 * The commit with these changes: author, encoding, unknown headers and their order stay byte for byte; signatures,
 * which would be wrong, go. Gives the very bytes back where nothing changes. Refuses text that the declared encoding
 * cannot hold.
 */
export const changeCommit = (raw: Uint8Array, change: CommitChange): Uint8Array => {
	const {headers, message} = splitCommit(raw);
	const encoding = headerValue(headers, 'encoding');
	const next: Header[] = [];
	for (const header of headers) {
		if (header.key === 'tree') {
			next.push(headerOf(`tree ${change.tree ?? header.value}`));
			const parents = change.parents ?? parentsOf(headers);
			next.push(...parents.map(parent => headerOf(`parent ${parent}`)));
		} else if (header.key === 'author' || header.key === 'committer') {
			const ident = change[header.key];
			next.push(ident === undefined ? header : withIdent(header, ident, encoding));
		} else if (header.key !== 'parent') {
			next.push(header);
		}
	}
	const text = change.message === undefined ? message : newMessage(change.message, message, encoding);
	const isSame =
		next.length === headers.length &&
		next.every(({line}, at) => line === headers[at]?.line) &&
		(text === message || Buffer.compare(text, message) === 0);
	if (isSame) return raw;
	const {changedBy} = change;
	const lines = next
		.filter(({key}) => !signatures.has(key))
		.map(header => {
			const isTheirs = changedBy !== undefined && header.key === 'committer';
			return (isTheirs ? withIdent(header, changedBy, encoding) : header).line;
		});
	return Buffer.concat([bytesOf(`${lines.join('\n')}\n\n`), text]);
};
