/** Sizes as deltas write them: seven bits a byte, the lowest first. */
const sizeBytes = (size: number): readonly number[] => {
	const bytes: number[] = [];
	let rest = size;
	for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest & 127) | 128);
	return [...bytes, rest];
};

/** Takes `size` bytes of the old object from `offset` on. Only bytes other than zero are written. */
const copy = (offset: number, size: number): readonly number[] => {
	if (size === 0) return [];
	const operands = [0, 8, 16, 24].map(shift => (offset >>> shift) & 255);
	const all = [...operands, ...[0, 8, 16].map(shift => (size >>> shift) & 255)];
	const flags = all.reduce((bits, byte, index) => (byte === 0 ? bits : bits | (1 << index)), 128);
	return [flags, ...all.filter(byte => byte !== 0)];
};

/** One instruction adds at most this much. */
const mostAdded = 127;

/** Beyond this one copy does not reach, and nothing is gained by a delta of ours. */
const mostCopied = 0xffff;

/** Bytes compared at once by native code; one by one they would cost more than all else about a delta. */
const stride = 256;

/** How many bytes are the same from the start on, at most `most`. */
export const commonHead = (a: Buffer, b: Buffer, most: number): number => {
	let at = 0;
	while (at + stride <= most && a.compare(b, at, at + stride, at, at + stride) === 0) at += stride;
	while (at < most && a[at] === b[at]) at++;
	return at;
};

/** How many bytes are the same up to the end, at most `most`. */
export const commonTail = (a: Buffer, b: Buffer, most: number): number => {
	const isSame = (from: number, to: number) =>
		a.compare(b, b.length - to, b.length - from, a.length - to, a.length - from) === 0;
	let at = 0;
	while (at + stride <= most && isSame(at, at + stride)) at += stride;
	while (at < most && a[a.length - 1 - at] === b[b.length - 1 - at]) at++;
	return at;
};

/**
 * How to make `after` out of `before` where they differ in one place, as packs want it; undefined where too much
 * differs for that to be worth it.
 */
export const packDelta = (before: Uint8Array, after: Uint8Array): Uint8Array | undefined => {
	const shorter = Math.min(before.length, after.length);
	const [old, fresh] = [
		Buffer.from(before.buffer, before.byteOffset, before.length),
		Buffer.from(after.buffer, after.byteOffset, after.length),
	];
	const head = commonHead(old, fresh, shorter);
	const tail = commonTail(old, fresh, shorter - head);
	const added = after.subarray(head, after.length - tail);
	if (added.length > after.length / 2 || head > mostCopied || tail > mostCopied) return undefined;
	const bytes = [...sizeBytes(before.length), ...sizeBytes(after.length), ...copy(0, head)];
	for (let at = 0; at < added.length; at += mostAdded) {
		const piece = added.subarray(at, at + mostAdded);
		bytes.push(piece.length, ...piece);
	}
	return Uint8Array.from([...bytes, ...copy(before.length - tail, tail)]);
};
