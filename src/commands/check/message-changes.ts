/** Lines of a message that become others: `line` is where they begin, from 0; both sides may have none. */
export type MessageChange = Readonly<{line: number; before: readonly string[]; after: readonly string[]}>;

/** Cells of the table of common lines; a message that needs more is told as one change. */
const most = 250_000;

const linesOf = (text: string): readonly string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);

/** Lengths of the longest runs of common lines from every pair of places on, as rows for `a`. */
const commonRuns = (a: readonly string[], b: readonly string[]): readonly Uint32Array[] => {
	const rows = Array.from({length: a.length + 1}, () => new Uint32Array(b.length + 1));
	for (let i = a.length - 1; i >= 0; i--) {
		const row = rows[i];
		const next = rows[i + 1];
		if (row === undefined || next === undefined) continue;
		for (let j = b.length - 1; j >= 0; j--) {
			row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
		}
	}
	return rows;
};

const changesIn = (a: readonly string[], b: readonly string[], first: number): readonly MessageChange[] => {
	if ((a.length + 1) * (b.length + 1) > most) return [{line: first, before: a, after: b}];
	const runs = commonRuns(a, b);
	const changes: {line: number; before: string[]; after: string[]}[] = [];
	let open: (typeof changes)[number] | undefined;
	let i = 0;
	let j = 0;
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			open = undefined;
			i++;
			j++;
			continue;
		}
		if (open === undefined) {
			open = {line: first + i, before: [], after: []};
			changes.push(open);
		}
		const isRemoved = j >= b.length || (i < a.length && (runs[i + 1]?.[j] ?? 0) >= (runs[i]?.[j + 1] ?? 0));
		if (isRemoved) open.before.push(a[i++] ?? '');
		else open.after.push(b[j++] ?? '');
	}
	return changes;
};

const isText = (line: string) => line.trim() !== '';

/** Whether the changes alone do not show what they are for: a line that moves, or a blank one. */
const saysNothing = (changes: readonly MessageChange[]): boolean => {
	const [old, fresh] = (['before', 'after'] as const).map(side =>
		changes.flatMap(change => change[side].filter(isText)).join('\n'),
	);
	return old === fresh;
};

/** What a message's lines become in another text of it, from its top. Line ends are not compared. */
export const messageChanges = (before: string, after: string): readonly MessageChange[] => {
	const a = linesOf(before);
	const b = linesOf(after);
	const shorter = Math.min(a.length, b.length);
	let head = 0;
	while (head < shorter && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
	if (head === a.length && head === b.length) return [];
	const changes = changesIn(a.slice(head, a.length - tail), b.slice(head, b.length - tail), head);
	if (!saysNothing(changes)) return changes;
	// As one stretch, or with what stands around it, one sees where it was and where it goes.
	const whole = (around: number): MessageChange => {
		const [from, rest] = [Math.max(0, head - around), Math.max(0, tail - around)];
		return {line: from, before: a.slice(from, a.length - rest), after: b.slice(from, b.length - rest)};
	};
	return [whole(saysNothing([whole(0)]) ? 1 : 0)];
};
