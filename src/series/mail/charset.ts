import {type ByteString, bytesOf, readablePath} from '../bytes.ts';
import {encodingOf} from '../encoding.ts';

/** Names under which people send what is really UTF-8, or anything. */
const sayNothing = /^(?:us-ascii|ascii|ansi_x3\.4-1968|x-unknown|unknown(?:-8bit)?|default|utf-?8|)$/i;

/** Bytes that are not their own characters; escape begins the letters of the Japanese seven-bit charsets. */
const needsDecoding = /[\x80-\xff\x1b]/;

/**
 * Text of a mail for reading. Where the charset is missing, unknown or ASCII, and the bytes are not, they are UTF-8
 * if they can be, otherwise latin-1. Bytes that a charset does not have become U+FFFD. Never throws.
 */
export const decodeText = (bytes: ByteString, charset: string | undefined): string => {
	if (!needsDecoding.test(bytes)) return bytes;
	const name = charset?.trim() ?? '';
	if (/^utf-?8$/i.test(name)) return bytesOf(bytes).toString('utf8');
	const encoding = sayNothing.test(name) ? undefined : encodingOf(name);
	return encoding === undefined ? readablePath(bytes) : encoding.decode(bytesOf(bytes));
};

/** Whether text of this charset goes out and comes in as UTF-8. */
export const isUnicode = (charset: string | undefined): boolean => sayNothing.test(charset?.trim() ?? '');
