import {expect} from 'vitest';

/** Follows the instructions of a delta, as git does. */
export const patched = (before: Uint8Array, delta: Uint8Array): Buffer => {
	let at = 0;
	const size = () => {
		let value = 0;
		for (let shift = 1; ; shift *= 128) {
			const byte = delta[at++] ?? 0;
			value += (byte & 127) * shift;
			if (byte < 128) return value;
		}
	};
	expect(size()).toBe(before.length);
	const wanted = size();
	const pieces: Uint8Array[] = [];
	while (at < delta.length) {
		const op = delta[at++] ?? 0;
		if (op < 128) {
			pieces.push(delta.subarray(at, at + op));
			at += op;
			continue;
		}
		const operand = (bits: number, first: number) =>
			Array.from({length: bits}, (_, index) =>
				op & (1 << (first + index)) ? (delta[at++] ?? 0) * 256 ** index : 0,
			).reduce((sum, value) => sum + value, 0);
		const offset = operand(4, 0);
		pieces.push(before.subarray(offset, offset + operand(3, 4)));
	}
	const result = Buffer.concat(pieces);
	expect(result.length).toBe(wanted);
	return result;
};
