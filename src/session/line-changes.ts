/** A stretch of lines that one text has and another has otherwise. */
export type LineChange = Readonly<{before: readonly string[]; after: readonly string[]}>;

/** The lines two texts differ in, as few as a longest common run of lines leaves. For messages, not for files. */
export const lineChanges = (before: string, after: string): readonly LineChange[] => {
	const a = before.replace(/\n$/, '').split('\n');
	const b = after.replace(/\n$/, '').split('\n');
	const lengths = a.map(() => new Array<number>(b.length + 1).fill(0));
	lengths.push(new Array<number>(b.length + 1).fill(0));
	const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			const row = lengths[i];
			if (row !== undefined)
				row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	const changes: {before: string[]; after: string[]}[] = [];
	let isOpen = false;
	const open = () => {
		if (!isOpen) changes.push({before: [], after: []});
		isOpen = true;
		return changes.at(-1) ?? {before: [], after: []};
	};
	let i = 0;
	let j = 0;
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			isOpen = false;
			i++;
			j++;
		} else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
			open().before.push(a[i++] ?? '');
		else open().after.push(b[j++] ?? '');
	}
	return changes;
};
