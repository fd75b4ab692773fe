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

/**
 * How to make `after` out of `before` where they differ in one place, as packs want it; undefined where too much
 * differs for that to be worth it.
 */
export const packDelta = (before: Uint8Array, after: Uint8Array): Uint8Array | undefined => {
	const shorter = Math.min(before.length, after.length);
	let head = 0;
	while (head < shorter && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
	const added = after.subarray(head, after.length - tail);
	if (added.length > after.length / 2 || head > mostCopied || tail > mostCopied) return undefined;
	const bytes = [...sizeBytes(before.length), ...sizeBytes(after.length), ...copy(0, head)];
	for (let at = 0; at < added.length; at += mostAdded) {
		const piece = added.subarray(at, at + mostAdded);
		bytes.push(piece.length, ...piece);
	}
	return Uint8Array.from([...bytes, ...copy(before.length - tail, tail)]);
};
