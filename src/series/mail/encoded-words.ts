import {type ByteString, byteString} from '../bytes.ts';
import {decodeText} from './charset.ts';
import {unescapeQuoted} from './quoted-printable.ts';

/** `=?charset?q?text?=`, with the language that RFC 2231 allows behind the charset. */
const encodedWord = /=\?([^?*\s]{1,60})(?:\*[^?\s]{0,40})?\?([bq])\?([^?]*)\?=/gi;

const bytesOfWord = (form: string, text: ByteString): ByteString =>
	form.toLowerCase() === 'b'
		? byteString(Buffer.from(text, 'base64'))
		: unescapeQuoted(text.replaceAll('_', ' '));

/** Puts back what folding took apart: a fold is one blank. */
export const unfold = (raw: ByteString): ByteString =>
	raw.includes('\n') ? raw.replace(/\r?\n[ \t]+/g, ' ') : raw;

/**
 * A header's value for reading: folds opened, encoded words decoded, blanks between two of them gone. Words of one
 * charset in a row are decoded together, as some programs cut within a character. `charset` is for bytes outside of words.
 */
export const decodeHeader = (raw: ByteString, charset?: string): string => {
	const text = unfold(raw).trim();
	if (!text.includes('=?')) return decodeText(text, charset);
	let [decoded, last] = ['', 0];
	let open: {charset: string; bytes: ByteString} | undefined;
	const close = () => {
		if (open !== undefined) decoded += decodeText(open.bytes, open.charset);
		open = undefined;
	};
	for (const found of text.matchAll(encodedWord)) {
		const [all, name = '', form = '', word = ''] = found;
		const between = text.slice(last, found.index);
		if (open === undefined || between.trim() !== '') {
			close();
			decoded += decodeText(between, charset);
		}
		if (open?.charset !== name.toLowerCase()) close();
		open = {charset: name.toLowerCase(), bytes: (open?.bytes ?? '') + bytesOfWord(form, word)};
		last = found.index + all.length;
	}
	close();
	return decoded + decodeText(text.slice(last), charset);
};
