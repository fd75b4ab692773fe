/** A place in a text: line from 0, and how many UTF-16 units stand before it on that line. */
export type Caret = Readonly<{row: number; at: number}>;

/** What a change was made by; those of one kind in a row are taken back together, word by word. */
export type Kind = 'typing' | 'erasing' | 'cutting' | 'other';

/** A piece of text that was replaced, and where the caret was before and after. */
export type Change = Readonly<{from: Caret; removed: string; inserted: string; before: Caret; after: Caret}>;

/** Changes, the newest first. Each holds the next, so that any number of them costs nothing to keep on to. */
export type History = Readonly<{change: Change; rest: History}> | undefined;

/** Where a text ends that begins at a place. */
export const endOf = ({row, at}: Caret, text: string): Caret => {
	const last = text.lastIndexOf('\n');
	if (last === -1) return {row, at: at + text.length};
	return {row: row + text.split('\n').length - 1, at: text.length - last - 1};
};

const isSame = (a: Caret, b: Caret) => a.row === b.row && a.at === b.at;

/** Whether a word begins behind a gap: where one stops when one takes back. */
const isBreak = (before: string, after: string) => /\s$/.test(before) && /^\S/.test(after);

/** Two changes as one; undefined where they are to be taken back apart. */
const joined = (last: Change, next: Change, kind: Kind): Change | undefined => {
	const both = {before: last.before, after: next.after};
	switch (kind) {
		case 'typing': {
			const isBehind = next.removed === '' && isSame(endOf(last.from, last.inserted), next.from);
			if (!isBehind || isBreak(last.inserted, next.inserted)) return undefined;
			return {...both, from: last.from, removed: last.removed, inserted: last.inserted + next.inserted};
		}
		case 'erasing': {
			if (last.inserted !== '' || next.inserted !== '') return undefined;
			if (isSame(endOf(next.from, next.removed), last.from)) {
				if (isBreak(next.removed, last.removed)) return undefined;
				return {...both, from: next.from, removed: next.removed + last.removed, inserted: ''};
			}
			if (!isSame(next.from, last.from) || isBreak(last.removed, next.removed)) return undefined;
			return {...both, from: last.from, removed: last.removed + next.removed, inserted: ''};
		}
		default:
			return undefined;
	}
};

/** The history with one more change; joined to the last one where both are of the kind that goes on. */
export const recorded = (past: History, change: Change, goesOn: Kind | undefined): History => {
	const both = past === undefined || goesOn === undefined ? undefined : joined(past.change, change, goesOn);
	return both === undefined ? {change, rest: past} : {change: both, rest: past?.rest};
};

const spliced = (lines: readonly string[], from: Caret, to: Caret, text: string): readonly string[] => {
	const head = (lines[from.row] ?? '').slice(0, from.at);
	const tail = (lines[to.row] ?? '').slice(to.at);
	return lines.slice(0, from.row).concat((head + text + tail).split('\n'), lines.slice(to.row + 1));
};

/** The lines with a change made. */
export const withChange = (
	lines: readonly string[],
	{from, removed, inserted}: Pick<Change, 'from' | 'removed' | 'inserted'>,
): readonly string[] => spliced(lines, from, endOf(from, removed), inserted);
