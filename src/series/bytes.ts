/**
 * Git knows bytes, we know strings. A *byte string* holds one byte in each character (latin-1), so nothing is lost
 * in it; paths and raw objects travel that way. Text for people is decoded from it.
 */
export type ByteString = string;

/** The very bytes as Node's buffer, which can do more with them; nothing is copied. */
export const asBuffer = (bytes: Uint8Array): Buffer =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The byte string of these bytes. */
export const byteString = (bytes: Uint8Array): ByteString => asBuffer(bytes).toString('latin1');

/** The bytes of a byte string. */
export const bytesOf = (text: ByteString): Buffer => Buffer.from(text, 'latin1');

/** A path as people read it: UTF-8 where it is that, otherwise one character a byte. */
export const readablePath = (path: ByteString): string => {
	const text = bytesOf(path).toString('utf8');
	return text.includes('\uFFFD') ? path : text;
};
