import type {ByteString} from './bytes.ts';
import type {Taken} from './plan.ts';
import type {Patch} from './series.ts';
import {splittableLines} from './take-lines.ts';

/** What is taken of one file so far: all of it, or some of its lines. */
type Share = 'whole' | Set<number>;

const isWhole = ({paths, lines}: Taken) => paths === undefined && Object.keys(lines ?? {}).length === 0;

const accountForLines = (
	patch: Patch,
	path: ByteString,
	lines: readonly number[],
	share: Share | undefined,
): string | undefined => {
	if (share === 'whole') return 'has a file in more than one part';
	const count = splittableLines(patch, path);
	if (count === undefined) return 'has lines taken of a file that can only be taken whole';
	if (lines.length === 0) return 'has a part with a file of which no line is taken';
	for (const line of lines) {
		if (!Number.isInteger(line) || line < 0 || line >= count)
			return 'has a part with a line that it does not touch';
		if (share?.has(line)) return 'has a line in more than one part';
		share?.add(line);
	}
	return undefined;
};

const accountForPart = (patch: Patch, {paths, lines = {}}: Taken, shares: Map<ByteString, Share>) => {
	const all = new Set(patch.changes.map(({path}) => path));
	const taken = paths ?? [...all];
	if (taken.length === 0) return 'has a part without files';
	if (Object.keys(lines).some(path => !taken.includes(path))) {
		return 'has a part with lines of a file that is not in it';
	}
	for (const path of taken) {
		if (!all.has(path)) return 'has a part with a file that it does not touch';
		if (Object.hasOwn(lines, path)) {
			const share = shares.get(path) ?? new Set<number>();
			const wrong = accountForLines(patch, path, lines[path] ?? [], share);
			if (wrong !== undefined) return wrong;
			shares.set(path, share);
		} else {
			if (shares.has(path)) return 'has a file in more than one part';
			shares.set(path, 'whole');
		}
	}
	return undefined;
};

/**
 * What is wrong with the parts that a plan makes of a patch, as the end of a sentence that begins with it; undefined
 * where the parts are the patch, all of it, once.
 */
export const accountFor = (patch: Patch, parts: readonly Taken[], isDropped: boolean): string | undefined => {
	if (parts.length === 0) return isDropped ? undefined : 'is lost';
	if (isDropped) return 'is both kept and left out';
	if (parts.every(isWhole)) return parts.length === 1 ? undefined : 'is there more than once';
	if (parts.some(isWhole)) return 'is there whole and in parts';
	const shares = new Map<ByteString, Share>();
	for (const part of parts) {
		const wrong = accountForPart(patch, part, shares);
		if (wrong !== undefined) return wrong;
	}
	for (const {path} of patch.changes) {
		const share = shares.get(path);
		if (share === undefined) return 'has files in none of its parts';
		if (share !== 'whole' && share.size !== splittableLines(patch, path)) {
			return 'has lines in none of its parts';
		}
	}
	return undefined;
};
