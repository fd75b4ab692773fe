import {type ByteString, byteString} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import {after, before, type FileState} from '../objects/file-state.ts';
import type {Objects} from '../objects/objects.ts';
import {commonHead, commonTail} from '../objects/pack-delta.ts';

const noBytes = Buffer.alloc(0);

const contentOf = async (objects: Objects, state: FileState): Promise<Buffer> => {
	// A submodule has a commit of another repository in the place of a content.
	if (state === undefined || state.mode === '160000') return Buffer.from(state?.oid ?? '');
	const {buffer, byteOffset, length} = (await objects.read(state.oid)).content;
	return Buffer.from(buffer, byteOffset, length);
};

/** The whole lines of both in which they differ; what stands around them is left out without being looked at. */
const unlike = (old: Buffer, fresh: Buffer): readonly (readonly ByteString[])[] => {
	const most = Math.min(old.length, fresh.length);
	const same = commonHead(old, fresh, most);
	const head = same === 0 ? 0 : old.lastIndexOf(10, same - 1) + 1;
	const tail = commonTail(old, fresh, most - head);
	const lineAt = tail === 0 ? -1 : old.indexOf(10, old.length - tail);
	const kept = lineAt === -1 ? 0 : old.length - lineAt - 1;
	return [old, fresh].map(bytes => byteString(bytes.subarray(head, bytes.length - kept)).split('\n'));
};

/**
 * How often these changes bring each line, and below zero how often they take it away, in all files together and
 * wherever the lines stand. Lines that both come and go are left out, so the answer is the same for every way in which
 * a diff could be written.
 */
export const netLines = async (
	objects: Objects,
	changes: readonly Change[],
): Promise<ReadonlyMap<ByteString, number>> => {
	const net = new Map<ByteString, number>();
	const count = (lines: readonly ByteString[], by: number) => {
		for (const line of lines) {
			const sum = (net.get(line) ?? 0) + by;
			if (sum === 0) net.delete(line);
			else net.set(line, sum);
		}
	};
	for (const change of changes) {
		const [old, fresh] = [before(change), after(change)];
		if (old?.oid === fresh?.oid) continue;
		const both = [old, fresh].map(state => (state === undefined ? noBytes : contentOf(objects, state)));
		const [from = noBytes, to = noBytes] = await Promise.all(both);
		const [gone = [], come = []] = unlike(from, to);
		count(gone, -1);
		count(come, 1);
	}
	return net;
};
