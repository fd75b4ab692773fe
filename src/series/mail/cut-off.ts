import type {Diff} from '../diff.ts';

/** What the last line of a diffstat counts. */
type Counts = Readonly<{files: number; added: number; removed: number}>;

const countsIn = (lines: readonly string[]): Counts | undefined => {
	for (const line of lines) {
		const files = line.match(/^ (\d{1,9}) files? changed\b/)?.[1];
		if (files === undefined) continue;
		return {
			files: Number(files),
			added: Number(line.match(/, (\d{1,9}) insertions?\(\+\)/)?.[1] ?? 0),
			removed: Number(line.match(/, (\d{1,9}) deletions?\(-\)/)?.[1] ?? 0),
		};
	}
	return undefined;
};

const changed = (diff: Diff, sign: '+' | '-'): number => {
	let count = 0;
	for (const {hunks} of diff) {
		for (const {lines} of hunks) for (const line of lines) if (line.sign === sign) count++;
	}
	return count;
};

/**
 * Whether the diff stops where a whole line ended, so that only the diffstat above it knows of more: `above` stands
 * between message and diff, `below` behind the diff. A mail with git's own last line has come whole, whatever a person
 * has changed in it.
 */
export const isCutOff = (diff: Diff, above: readonly string[], below: readonly string[]): boolean => {
	if (below.some(line => /^-- ?$/.test(line))) return false;
	const counts = countsIn(above);
	if (counts === undefined) return false;
	// Deleted files may be sent without their lines.
	const isSpare = diff.some(({kind, hunks}) => kind === 'deleted' && hunks.length === 0);
	return (
		diff.length < counts.files ||
		changed(diff, '+') < counts.added ||
		(!isSpare && changed(diff, '-') < counts.removed)
	);
};
