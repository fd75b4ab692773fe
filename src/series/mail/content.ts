import type {Header} from '../mail.ts';
import {unfold} from './encoded-words.ts';

/** What the headers say of a mail's body, or of a part of it. */
export type Content = Readonly<{
	/** In lower case; `text/plain` where none is named. */
	type: string;
	charset: string | undefined;
	boundary: string | undefined;
	/** In lower case, for example `quoted-printable`; empty where none is named. */
	transfer: string;
	isAttachment: boolean;
	/** The name that a part is to be saved under, in lower case; empty where there is none. */
	fileName: string;
	/** Whether lines are folded with a blank at their end (RFC 3676), and whether that blank goes. */
	isFlowed: boolean;
	isDelSp: boolean;
}>;

/** Longer than any such value; keeps patterns cheap. */
const longest = 2000;

const parameter = /;\s*([\w-]{1,60})(?:\*\d?\*?)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g;

const valueIn = (headers: readonly Header[], name: string): string =>
	unfold(headers.find(header => header.name.toLowerCase() === name)?.raw ?? '')
		.slice(0, longest)
		.trim();

const parametersOf = (value: string): ReadonlyMap<string, string> =>
	new Map(
		[...value.matchAll(parameter)].map(([, name = '', quoted, plain = '']) => [
			name.toLowerCase(),
			quoted?.replace(/\\(.)/g, '$1') ?? plain,
		]),
	);

/** Reads the headers that tell how a body is written; what they leave out is as in a plain mail. */
export const contentOf = (headers: readonly Header[]): Content => {
	const type = valueIn(headers, 'content-type');
	const disposition = valueIn(headers, 'content-disposition');
	const parameters = parametersOf(type);
	return {
		type: type.split(';')[0]?.trim().toLowerCase() || 'text/plain',
		charset: parameters.get('charset'),
		boundary: parameters.get('boundary'),
		transfer: valueIn(headers, 'content-transfer-encoding').toLowerCase(),
		isAttachment: /^attachment\b/i.test(disposition),
		fileName: (parametersOf(disposition).get('filename') ?? parameters.get('name') ?? '').toLowerCase(),
		isFlowed: parameters.get('format')?.toLowerCase() === 'flowed',
		isDelSp: parameters.get('delsp')?.toLowerCase() === 'yes',
	};
};
