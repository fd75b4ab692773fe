import {asBuffer, type ByteString, byteString} from '../../series/bytes.ts';
import type {Change} from '../../series/change.ts';
import {after, before, type FileState} from '../objects/file-state.ts';
import type {Objects} from '../objects/objects.ts';
import {commonHead, commonTail} from '../objects/pack-delta.ts';

/** How often each line comes, below zero how often it goes. */
export type NetLines = ReadonlyMap<ByteString, number>;

const add = (net: Map<ByteString, number>, line: ByteString, by: number) => {
	const sum = (net.get(line) ?? 0) + by;
	if (sum === 0) net.delete(line);
	else net.set(line, sum);
};

const noBytes = Buffer.alloc(0);

const contentOf = async (objects: Objects, state: FileState): Promise<Buffer> => {
	// A submodule has a commit of another repository in the place of a content.
	if (state === undefined || state.mode === '160000') return Buffer.from(state?.oid ?? '');
	return asBuffer((await objects.read(state.oid)).content);
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
 * How often a change brings each line, and below zero how often it takes it away, wherever the lines stand. Lines that
 * both come and go are left out, so the answer is the same for every way in which a diff could be written.
 */
const netLines = async (objects: Objects, change: Change): Promise<NetLines> => {
	const net = new Map<ByteString, number>();
	const [old, fresh] = [before(change), after(change)];
	const both = [old, fresh].map(state => (state === undefined ? noBytes : contentOf(objects, state)));
	const [from = noBytes, to = noBytes] = await Promise.all(both);
	const [gone = [], come = []] = unlike(from, to);
	for (const line of gone) add(net, line, -1);
	for (const line of come) add(net, line, 1);
	return net;
};

/** Net lines of changes, each looked at once. */
export type NetLinesOf = (change: Change) => Promise<NetLines>;

/** Whoever asks early for what is asked again later does not wait then. */
export const createNetLines = (objects: Objects): NetLinesOf => {
	const known = new Map<string, Promise<NetLines>>();
	return change => {
		const key = [change.oldMode, change.oldOid, change.newMode, change.newOid].join(' ');
		const net = known.get(key) ?? netLines(objects, change);
		known.set(key, net);
		return net;
	};
};

/** The net lines of all these changes together. */
export const sumOf = async (netLinesOf: NetLinesOf, changes: readonly Change[]): Promise<NetLines> => {
	const sum = new Map<ByteString, number>();
	for (const net of await Promise.all(changes.map(netLinesOf))) {
		for (const [line, count] of net) add(sum, line, count);
	}
	return sum;
};
