/** Lines of a file, with git's last empty piece behind the final line end left out. */
const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');

type Marked = Readonly<{
	/** The file with our side of every conflict taken. */
	ours: readonly string[];
	/** Where our side of the first conflict starts in it, and how many lines that is. */
	start: number;
	count: number;
}>;

const takeOurs = (marked: string): Marked | undefined => {
	const ours: string[] = [];
	let side: 'both' | 'ours' | 'theirs' = 'both';
	let start: number | undefined;
	let count = 0;
	let isFirst = true;
	for (const line of linesOf(marked)) {
		if (side === 'both' && line.startsWith('<<<<<<< ')) {
			side = 'ours';
			start ??= ours.length;
		} else if (side === 'ours' && /^=======\r?$/.test(line)) side = 'theirs';
		else if (side === 'theirs' && line.startsWith('>>>>>>> ')) {
			side = 'both';
			isFirst = false;
		} else if (side !== 'theirs') {
			ours.push(line);
			if (side === 'ours' && isFirst) count++;
		}
	}
	return start === undefined ? undefined : {ours, start, count};
};

/** The place nearest to `near` where these lines stand in the file; undefined where they do not. */
const findNearest = (file: readonly string[], block: readonly string[], near: number): number | undefined => {
	const isAt = (at: number) => at >= 0 && block.every((line, index) => file[at + index] === line);
	for (let distance = 0; distance <= file.length; distance++) {
		if (isAt(near - distance)) return near - distance;
		if (isAt(near + distance)) return near + distance;
	}
	return undefined;
};

/**
 * Where in a file the first conflict of its merge lies: first and last line from 1, as the file was before. `marked`
 * is what git made of it, with markers. A conflict that has no lines on our side is the line it stands behind.
 * Undefined where there are no markers.
 */
export const conflictLines = (before: string, marked: string): readonly [number, number] | undefined => {
	const merged = takeOurs(marked);
	if (merged === undefined) return undefined;
	const file = linesOf(before);
	const {ours, start, count} = merged;
	// Lines that merged cleanly move the place; a few lines around it find it again in the file.
	for (const around of [3, 2, 1, 0]) {
		const from = Math.max(0, start - around);
		const found = findNearest(file, ours.slice(from, start + count + around), from);
		if (found !== undefined) {
			const first = found + (start - from) + 1;
			return count === 0 ? [Math.max(1, first - 1), Math.max(1, first - 1)] : [first, first + count - 1];
		}
	}
	return [start + 1, start + Math.max(1, count)];
};
