/** A line of two texts laid over each other: in both, only in the first, only in the second. */
export type MergedLine = Readonly<{
	sign: ' ' | '-' | '+';
	text: string;
	/** Its number in the first text, from 0; undefined where it is only in the second. */
	line: number | undefined;
}>;

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n');

/** Lengths of the longest common runs of lines from each place of both texts on. */
const commonRuns = (a: readonly string[], b: readonly string[]) => {
	const lengths = [...a, ''].map(() => new Array<number>(b.length + 1).fill(0));
	const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			const row = lengths[i];
			if (row !== undefined)
				row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	return at;
};

/** Two texts as one, with as few signs as a longest common run of lines leaves. For messages, not for files. */
export const mergedLines = (before: string, after: string): readonly MergedLine[] => {
	const a = linesOf(before);
	if (before === after) return a.map((text, line) => ({sign: ' ', text, line}));
	const b = linesOf(after);
	const at = commonRuns(a, b);
	const merged: MergedLine[] = [];
	let i = 0;
	let j = 0;
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			merged.push({sign: ' ', text: a[i] ?? '', line: i});
			i++;
			j++;
		} else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
			merged.push({sign: '-', text: a[i] ?? '', line: i});
			i++;
		} else merged.push({sign: '+', text: b[j++] ?? '', line: undefined});
	}
	return merged;
};

/** A stretch of lines that one text has and another has otherwise. */
export type LineChange = Readonly<{before: readonly string[]; after: readonly string[]}>;

/** The lines two texts differ in. */
export const lineChanges = (before: string, after: string): readonly LineChange[] => {
	const changes: {before: string[]; after: string[]}[] = [];
	let isOpen = false;
	for (const {sign, text} of mergedLines(before, after)) {
		if (sign !== ' ' && !isOpen) changes.push({before: [], after: []});
		isOpen = sign !== ' ';
		if (sign === '-') changes.at(-1)?.before.push(text);
		if (sign === '+') changes.at(-1)?.after.push(text);
	}
	return changes;
};
