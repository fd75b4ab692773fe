import {createHash} from 'node:crypto';
import {crc32} from 'node:zlib';
import {idBytes, type ObjectFormat} from './object-id.ts';
import type {Pack} from './pack.ts';

const numbers = (values: readonly number[]): Buffer => {
	const bytes = Buffer.alloc(values.length * 4);
	for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
	return bytes;
};

/** The index of a pack of less than 2 GiB, as git wants it beside the pack. */
export const formatPackIndex = (format: ObjectFormat, {bytes, entries}: Pack): Uint8Array => {
	const sorted = [...entries].sort((a, b) => (a.oid < b.oid ? -1 : 1));
	const counts = new Array<number>(256).fill(0);
	for (const {oid} of sorted) {
		const first = Number.parseInt(oid.slice(0, 2), 16);
		counts[first] = (counts[first] ?? 0) + 1;
	}
	let sum = 0;
	const fanOut = counts.map(count => {
		sum += count;
		return sum;
	});
	const body = Buffer.concat([
		numbers([0xff744f63, 2, ...fanOut]),
		...sorted.map(({oid}) => Buffer.from(oid, 'hex')),
		numbers(sorted.map(({offset, end}) => crc32(bytes.subarray(offset, end)))),
		numbers(sorted.map(({offset}) => offset)),
		bytes.subarray(bytes.length - idBytes(format)),
	]);
	return Buffer.concat([body, createHash(format).update(body).digest()]);
};
