import {asBuffer} from '../../series/bytes.ts';

/** Sizes as deltas write them: seven bits a byte, the lowest first. */
const pushSize = (bytes: number[], size: number) => {
	let rest = size;
	for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest & 127) | 128);
	bytes.push(rest);
};

/** Takes `size` bytes of the old object from `offset` on. Only bytes other than zero are written. */
const pushCopy = (bytes: number[], offset: number, size: number) => {
	if (size === 0) return;
	const head = bytes.push(128) - 1;
	let flags = 128;
	const push = (byte: number, flag: number) => {
		if (byte === 0) return;
		flags |= flag;
		bytes.push(byte);
	};
	for (let index = 0; index < 4; index++) push((offset >>> (8 * index)) & 255, 1 << index);
	for (let index = 0; index < 3; index++) push((size >>> (8 * index)) & 255, 16 << index);
	bytes[head] = flags;
};

/** One instruction adds at most this much. */
const mostAdded = 127;

/** Beyond this one copy does not reach, and nothing is gained by a delta of ours. */
const mostCopied = 0xffffff;

/** So many bytes are compared at once by native code; one by one they would cost more than all else about a delta. */
const strides = [4096, 256, 32];

/** How many bytes are the same from the start on, at most `most`. */
export const commonHead = (a: Buffer, b: Buffer, most: number): number => {
	let at = 0;
	for (const stride of strides) {
		while (at + stride <= most && a.compare(b, at, at + stride, at, at + stride) === 0) at += stride;
	}
	while (at < most && a[at] === b[at]) at++;
	return at;
};

/** How many bytes are the same up to the end, at most `most`. */
export const commonTail = (a: Buffer, b: Buffer, most: number): number => {
	const isSame = (from: number, to: number) =>
		a.compare(b, b.length - to, b.length - from, a.length - to, a.length - from) === 0;
	let at = 0;
	for (const stride of strides) while (at + stride <= most && isSame(at, at + stride)) at += stride;
	while (at < most && a[a.length - 1 - at] === b[b.length - 1 - at]) at++;
	return at;
};

/**
 * How to make `after` out of `before` where they differ in one place, as packs want it; undefined where too much
 * differs for that to be worth it.
 */
export const packDelta = (before: Uint8Array, after: Uint8Array): Uint8Array | undefined => {
	const shorter = Math.min(before.length, after.length);
	const [old, fresh] = [asBuffer(before), asBuffer(after)];
	const head = commonHead(old, fresh, shorter);
	const tail = commonTail(old, fresh, shorter - head);
	const added = after.subarray(head, after.length - tail);
	if (added.length > after.length / 2 || head > mostCopied || tail > mostCopied) return undefined;
	const bytes: number[] = [];
	pushSize(bytes, before.length);
	pushSize(bytes, after.length);
	pushCopy(bytes, 0, head);
	for (let at = 0; at < added.length; at += mostAdded) {
		const piece = added.subarray(at, at + mostAdded);
		bytes.push(piece.length);
		for (const byte of piece) bytes.push(byte);
	}
	pushCopy(bytes, before.length - tail, tail);
	return Uint8Array.from(bytes);
};

/** A copy and an id cost at most this much besides the id. */
const mostBesides = 9;

/** The same for an object that has other ids, of this many bytes, at these places in their order, and nothing else. */
export const idsDelta = (
	after: Uint8Array,
	idsAt: readonly number[],
	width: number,
): Uint8Array | undefined => {
	if (idsAt.length * (width + mostBesides) > after.length / 2 || after.length > mostCopied) return undefined;
	const bytes: number[] = [];
	pushSize(bytes, after.length);
	pushSize(bytes, after.length);
	let copied = 0;
	for (const at of idsAt) {
		pushCopy(bytes, copied, at - copied);
		bytes.push(width);
		copied = at + width;
		for (let index = at; index < copied; index++) bytes.push(after[index] ?? 0);
	}
	pushCopy(bytes, copied, after.length - copied);
	return Uint8Array.from(bytes);
};
