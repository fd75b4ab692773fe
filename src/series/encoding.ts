import {asBuffer, type ByteString, byteString} from './bytes.ts';

/** A way to write text as bytes. `encode` answers undefined where a character has no bytes in it. */
export type Encoding = Readonly<{
	decode: (bytes: Uint8Array) => string;
	encode: (text: string) => Uint8Array | undefined;
}>;

const utf8: Encoding = {
	decode: bytes => asBuffer(bytes).toString('utf8'),
	encode: text => (/\p{Surrogate}/u.test(text) ? undefined : Buffer.from(text, 'utf8')),
};

const latin1: Encoding = {
	decode: byteString,
	encode: text => (/^[\0-\xff]*$/.test(text) ? Buffer.from(text, 'latin1') : undefined),
};

/** Any encoding of one byte a character. */
const singleByte = (characters: readonly string[]): Encoding => {
	const byteOf = new Map(characters.map((character, byte) => [character, byte]));
	byteOf.delete('\uFFFD');
	return {
		decode: bytes => Array.from(bytes, byte => characters[byte]).join(''),
		encode: text => {
			const bytes = Array.from(text, character => byteOf.get(character));
			return bytes.every(byte => byte !== undefined) ? Uint8Array.from(bytes) : undefined;
		},
	};
};

const everyByte = Array.from({length: 256}, (_, byte) => Uint8Array.of(byte));

/** Its letters from 0x80 to 0x9f, since some versions of Node decode them as latin-1. */
const windows1252 = singleByte(
	everyByte.map(
		(byte, code) =>
			'€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'[code - 0x80] ?? byteString(byte),
	),
);

const fromDecoder = (decode: Encoding['decode']): Encoding => {
	const characters = everyByte.map(byte => decode(byte));
	return characters.every(character => character.length === 1) ? singleByte(characters) : readOnly(decode);
};

const readOnly = (decode: Encoding['decode']): Encoding => ({
	decode,
	encode: () => undefined,
});

const lookUp = (name: string): Encoding | undefined => {
	const key = name.toLowerCase().replace(/[^a-z0-9]/g, '');
	if (key === 'utf8') return utf8;
	if (/^(?:iso)?(?:88591|latin1|l1)$/.test(key)) return latin1;
	if (/^(?:cp|windows)1252$/.test(key)) return windows1252;
	for (const label of [name, name.replace(/^iso-?(?=\d)/i, 'iso-'), name.replace(/^cp-?/i, 'windows-')]) {
		try {
			const decoder = new TextDecoder(label, {ignoreBOM: true});
			return fromDecoder(bytes => decoder.decode(bytes));
		} catch {
			// Not a name that the decoder knows; the next spelling may be.
		}
	}
	return undefined;
};

const known = new Map<string, Encoding | undefined>();

/**
 * The encoding that a commit's `encoding` header names; undefined where nobody here knows it.
 * Without a header it is UTF-8. Encodings of more than one byte a character other than UTF-8 are read, never written.
 */
export const encodingOf = (header: ByteString | undefined): Encoding | undefined => {
	if (header === undefined) return utf8;
	if (!known.has(header)) known.set(header, lookUp(header));
	return known.get(header);
};
