import {createHash} from 'node:crypto';
import {deflateSync} from 'node:zlib';
import {type GitObject, idBytes, type ObjectFormat} from './object-id.ts';
import {idsDelta, packDelta} from './pack-delta.ts';

/** Where an object stands in a pack, up to where the next one does. */
export type PackEntry = Readonly<{oid: string; offset: number; end: number}>;

export type Pack = Readonly<{bytes: Uint8Array; entries: readonly PackEntry[]}>;

const typeNumber = {commit: 1, tree: 2, blob: 3, tag: 4} as const;
const deltaToId = 7;

/** Longer chains of deltas make reading slow; git's own limit is the same. */
const longestChain = 50;

/** Objects up to this size are stored as they are. */
const mostStored = 4096;

/** Bytes that are written one after the other. A buffer for each piece would cost more than the pieces. */
type Sheet = {bytes: Buffer; end: number};

const makeRoom = (sheet: Sheet, size: number) => {
	if (sheet.end + size <= sheet.bytes.length) return;
	const larger = Buffer.allocUnsafe(Math.max(2 * sheet.bytes.length, sheet.end + size));
	sheet.bytes.copy(larger, 0, 0, sheet.end);
	sheet.bytes = larger;
};

const put = (sheet: Sheet, bytes: Uint8Array) => {
	makeRoom(sheet, bytes.length);
	sheet.bytes.set(bytes, sheet.end);
	sheet.end += bytes.length;
};

const putByte = (sheet: Sheet, byte: number) => {
	makeRoom(sheet, 1);
	sheet.bytes[sheet.end++] = byte;
};

/** Type and size as a pack writes them: four bits of size in the first byte, seven in each that follows. */
const putHead = (sheet: Sheet, type: number, size: number) => {
	let byte = (type << 4) | (size & 15);
	for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
		putByte(sheet, byte | 128);
		byte = rest & 127;
	}
	putByte(sheet, byte);
};

/** So many bytes can be summed up before the sums have to be cut, or they would leave the safe numbers. */
const adlerStride = 5552;

const adler32 = (bytes: Uint8Array): number => {
	let a = 1;
	let b = 0;
	for (let start = 0; start < bytes.length; start += adlerStride) {
		const end = Math.min(start + adlerStride, bytes.length);
		for (let at = start; at < end; at++) {
			a += bytes[at] as number;
			b += a;
		}
		a %= 65521;
		b %= 65521;
	}
	return ((b << 16) | a) >>> 0;
};

/** Bytes in the format of zlib as they are, since starting zlib for a few bytes costs more than it saves. */
const putStored = (sheet: Sheet, content: Uint8Array) => {
	const {length} = content;
	makeRoom(sheet, length + 11);
	const {bytes} = sheet;
	bytes.writeUInt16BE(0x7801, sheet.end);
	bytes[sheet.end + 2] = 1;
	bytes.writeUInt16LE(length, sheet.end + 3);
	bytes.writeUInt16LE(~length & 0xffff, sheet.end + 5);
	bytes.set(content, sheet.end + 7);
	bytes.writeUInt32BE(adler32(content), sheet.end + 7 + length);
	sheet.end += length + 11;
};

/** A piece of a pack is at least this long, but for the last one. */
const pieceLength = 32 * 1024;

/**
 * A pack of these objects, in their order, piece by piece; then where each of them stands. One that is like an earlier
 * one is written as a delta. Level 0 does not compress, for packs that nobody keeps.
 */
export function* packPieces(
	format: ObjectFormat,
	objects: ReadonlyMap<string, GitObject>,
	level: 0 | 1 = 1,
): Generator<Buffer, readonly PackEntry[]> {
	const sheet: Sheet = {bytes: Buffer.allocUnsafe(2 * pieceLength), end: 12};
	sheet.bytes.write('PACK', 0, 'latin1');
	sheet.bytes.writeUInt32BE(2, 4);
	sheet.bytes.writeUInt32BE(objects.size, 8);
	/** How many deltas stand behind each object written so far; only those are bases, so that no circle closes. */
	const chains = new Map<string, number>();
	const putDelta = (oid: string, {content, like}: GitObject): boolean => {
		if (like === undefined) return false;
		const {oid: from, idsAt} = like;
		const base = objects.get(from);
		const chain = (chains.get(from) ?? longestChain) + 1;
		if (base === undefined || chain > longestChain) return false;
		const delta = idsAt ? idsDelta(content, idsAt, idBytes(format)) : packDelta(base.content, content);
		if (delta === undefined || delta.length > 0xffff) return false;
		putHead(sheet, deltaToId, delta.length);
		put(sheet, Buffer.from(from, 'hex'));
		putStored(sheet, delta);
		chains.set(oid, chain);
		return true;
	};
	const putWhole = (oid: string, {type, content}: GitObject) => {
		putHead(sheet, typeNumber[type], content.length);
		if (content.length <= mostStored) putStored(sheet, content);
		else put(sheet, deflateSync(content, {level}));
		chains.set(oid, 0);
	};
	const hash = createHash(format);
	let before = 0;
	const take = () => {
		const piece = Buffer.from(sheet.bytes.subarray(0, sheet.end));
		hash.update(piece);
		before += sheet.end;
		sheet.end = 0;
		return piece;
	};
	const entries: PackEntry[] = [];
	for (const [oid, object] of objects) {
		const offset = before + sheet.end;
		if (!putDelta(oid, object)) putWhole(oid, object);
		entries.push({oid, offset, end: before + sheet.end});
		if (sheet.end >= pieceLength) yield take();
	}
	yield take();
	yield hash.digest();
	return entries;
}

/** The whole of `packPieces`. */
export const formatPack = (
	format: ObjectFormat,
	objects: ReadonlyMap<string, GitObject>,
	level: 0 | 1 = 1,
): Pack => {
	const making = packPieces(format, objects, level);
	const pieces: Buffer[] = [];
	let step = making.next();
	for (; !step.done; step = making.next()) pieces.push(step.value);
	return {bytes: Buffer.concat(pieces), entries: step.value};
};
