import {createHash} from 'node:crypto';
import {deflateSync} from 'node:zlib';
import type {GitObject, ObjectFormat} from './object-id.ts';
import {packDelta} from './pack-delta.ts';

/** Where an object stands in a pack, up to where the next one does. */
export type PackEntry = Readonly<{oid: string; offset: number; end: number}>;

export type Pack = Readonly<{bytes: Uint8Array; entries: readonly PackEntry[]}>;

const typeNumber = {commit: 1, tree: 2, blob: 3, tag: 4} as const;
const deltaToId = 7;

/** Longer chains of deltas make reading slow; git's own limit is the same. */
const longestChain = 50;

/** Objects up to this size are stored as they are. */
const mostStored = 1024;

/** Type and size as a pack writes them: four bits of size in the first byte, seven in each that follows. */
const entryHead = (type: number, size: number): Buffer => {
	const bytes: number[] = [];
	let byte = (type << 4) | (size & 15);
	for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
		bytes.push(byte | 128);
		byte = rest & 127;
	}
	return Buffer.from([...bytes, byte]);
};

/** So many bytes can be summed up before the sums have to be cut, or they would leave the safe numbers. */
const adlerStride = 5552;

const adler32 = (bytes: Uint8Array): number => {
	let a = 1;
	let b = 0;
	for (let start = 0; start < bytes.length; start += adlerStride) {
		const end = Math.min(start + adlerStride, bytes.length);
		for (let at = start; at < end; at++) {
			a += bytes[at] ?? 0;
			b += a;
		}
		a %= 65521;
		b %= 65521;
	}
	return ((b << 16) | a) >>> 0;
};

/** Bytes in the format of zlib as they are, since starting zlib for a few bytes costs more than it saves. */
const stored = (bytes: Uint8Array): readonly Uint8Array[] => {
	const {length} = bytes;
	const sum = adler32(bytes);
	const head = [0x78, 0x01, 1, length & 255, length >>> 8, ~length & 255, (~length >>> 8) & 255];
	return [Uint8Array.from(head), bytes, Uint8Array.from([24, 16, 8, 0].map(shift => (sum >>> shift) & 255))];
};

/** Bytes of the objects in a pack, in pieces, one that is like an earlier one as a delta. */
const packedObjects = (
	objects: ReadonlyMap<string, GitObject>,
): ReadonlyMap<string, readonly Uint8Array[]> => {
	/** How many deltas stand behind each object written so far; only those are bases, so that no circle closes. */
	const chains = new Map<string, number>();
	const packed = new Map<string, readonly Uint8Array[]>();
	const writeDelta = (oid: string, {content, like}: GitObject): boolean => {
		if (like === undefined) return false;
		const base = objects.get(like);
		const chain = (chains.get(like) ?? longestChain) + 1;
		if (base === undefined || chain > longestChain) return false;
		const delta = packDelta(base.content, content);
		if (delta === undefined || delta.length > 0xffff) return false;
		const head = entryHead(deltaToId, delta.length);
		packed.set(oid, [head, Buffer.from(like, 'hex'), ...stored(delta)]);
		chains.set(oid, chain);
		return true;
	};
	for (const [oid, object] of objects) {
		if (writeDelta(oid, object)) continue;
		const {type, content} = object;
		const head = entryHead(typeNumber[type], content.length);
		const body = content.length <= mostStored ? stored(content) : [deflateSync(content, {level: 1})];
		packed.set(oid, [head, ...body]);
		chains.set(oid, 0);
	}
	return packed;
};

/** A pack of these objects, in their order. */
export const formatPack = (format: ObjectFormat, objects: ReadonlyMap<string, GitObject>): Pack => {
	const head = Buffer.alloc(12, 'PACK');
	head.writeUInt32BE(2, 4);
	head.writeUInt32BE(objects.size, 8);
	const packed = packedObjects(objects);
	let end = head.length;
	const entries = [...packed].map(([oid, pieces]) => {
		const offset = end;
		for (const {length} of pieces) end += length;
		return {oid, offset, end};
	});
	const body = Buffer.concat([head, ...[...packed.values()].flat()]);
	return {bytes: Buffer.concat([body, createHash(format).update(body).digest()]), entries};
};
