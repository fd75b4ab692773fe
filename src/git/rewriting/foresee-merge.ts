import {commonHead, commonTail} from '../objects/pack-delta.ts';

const lineEnd = 10;

/** How many lines around a change have to be found again. */
const contexts = [3, 1];

/** The start of the line that this place is in. */
const lineStart = (bytes: Buffer, at: number): number =>
	at === 0 ? 0 : bytes.lastIndexOf(lineEnd, at - 1) + 1;

/** The start of the line that is so many lines above the one which starts here. */
const linesUp = (bytes: Buffer, start: number, count: number): number => {
	let at = start;
	for (let left = count; left > 0 && at > 0; left--) at = lineStart(bytes, at - 1);
	return at;
};

/** The end of the line that is so many lines below the one which ends here. */
const linesDown = (bytes: Buffer, end: number, count: number): number => {
	let at = end;
	for (let left = count; left > 0 && at < bytes.length; left--) {
		const next = bytes.indexOf(lineEnd, at);
		at = next === -1 ? bytes.length : next + 1;
	}
	return at;
};

/** Where the piece stands, as near to this place as can be; -1 where it does not. */
const nearest = (bytes: Buffer, piece: Buffer, place: number): number => {
	const before = bytes.lastIndexOf(piece, place);
	const after = bytes.indexOf(piece, place);
	if (before === -1 || after === -1) return Math.max(before, after);
	return place - before <= after - place ? before : after;
};

/**
 * What a merge of a file will most probably give: the change from `old` to `fresh`, taken as one piece, made in `ours`
 * where the lines around it are found again. Undefined where they are not. Git has the last word about it; this is so
 * that it can be asked about merges that build on each other all at once.
 */
export const foreseeMerge = (old: Buffer, fresh: Buffer, ours: Buffer): Buffer | undefined => {
	const most = Math.min(old.length, fresh.length);
	const head = lineStart(old, commonHead(old, fresh, most));
	const end = old.length - commonTail(old, fresh, most - head);
	const added = fresh.subarray(head, fresh.length - (old.length - end));
	const isWhole = end === lineStart(old, end);
	for (const context of contexts) {
		const from = linesUp(old, head, context);
		const to = linesDown(old, end, isWhole ? context : context + 1);
		const place = nearest(ours, old.subarray(from, to), from);
		if (place === -1) continue;
		return Buffer.concat([ours.subarray(0, place + head - from), added, ours.subarray(place + end - from)]);
	}
	return undefined;
};
