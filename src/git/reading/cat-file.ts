import {bytesOf} from '../../series/bytes.ts';
import type {Git} from '../git.ts';
import {unreadableObject} from './refusals.ts';

/**
 * Contents of objects, in the order of their names, by one process. A name is an id or `<id>:<path>` as a byte string
 * without a line break. Refuses where one is missing or of another type.
 */
export const readObjects = async (
	git: Git,
	names: readonly string[],
	type: 'commit' | 'blob',
	signal?: AbortSignal,
): Promise<readonly Buffer[]> => {
	if (names.length === 0) return [];
	const input = bytesOf(names.map(name => `${name}\n`).join(''));
	const output = Buffer.from(await git.bytes(['cat-file', '--batch'], {input, signal}));
	let at = 0;
	return names.map(name => {
		const end = output.indexOf('\n', at);
		const [, found, size] = output.toString('latin1', at, end).match(/^[0-9a-f]+ (\w+) (\d+)$/) ?? [];
		if (found !== type) throw unreadableObject(`${name} is missing or no ${type}`);
		const start = end + 1;
		at = start + Number(size) + 1;
		return output.subarray(start, at - 1);
	});
};
