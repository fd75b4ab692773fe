import type {DiffLine, FileDiff, Hunk} from '../series/diff.ts';

/** Lines around a change, as git shows them. */
const around = 3;

const isChange = ({sign}: DiffLine) => sign === '+' || sign === '-';

/** A line with the part it goes to; a line that stays goes to none. */
type Given = Readonly<{line: DiffLine; to: number | undefined}>;

/**
 * The lines of a hunk with their parts. As many new lines as old ones in one place are taken for replacements one by
 * one, as the engine does, so that a part with the second pair leaves the first one as it is.
 */
const giveLines = (lines: readonly DiffLine[], next: () => number | undefined): readonly Given[] => {
	const given: Given[] = [];
	let gone: Given[][] = [];
	let come: Given[][] = [];
	const flush = () => {
		const rows =
			gone.length === come.length ? gone.flatMap((row, at) => [row, come[at] ?? []]) : [...gone, ...come];
		given.push(...rows.flat());
		gone = [];
		come = [];
	};
	for (const line of lines) {
		if (line.sign === '\\') {
			// It belongs to the line before it, wherever that one goes.
			const last = come.at(-1) ?? gone.at(-1);
			const mark = {line, to: last?.[0]?.to};
			if (last === undefined) given.push(mark);
			else last.push(mark);
			continue;
		}
		if (line.sign === ' ' || (line.sign === '-' && come.length > 0)) flush();
		if (line.sign === ' ') given.push({line, to: undefined});
		else (line.sign === '-' ? gone : come).push([{line, to: next()}]);
	}
	flush();
	return given;
};

/** The line as the part sees it: its own change, a line that is there, or nothing. */
const seenBy = (part: number, rows: readonly Given[]): readonly DiffLine[] => {
	let isShown = true;
	let sign: DiffLine['sign'] = ' ';
	return rows.flatMap(({line, to}): readonly DiffLine[] => {
		if (line.sign === '\\') return isShown ? [line] : [];
		const isThere = to === undefined || (line.sign === '+' ? to < part : to > part);
		sign = to === part ? line.sign : ' ';
		isShown = to === part || isThere;
		return isShown ? [{sign, text: line.text}] : [];
	});
};

/** What goes before what comes, in each run of changes, as git writes it. */
const inOrder = (lines: readonly DiffLine[]): readonly DiffLine[] => {
	const result: DiffLine[] = [];
	let come: DiffLine[] = [];
	let isComing = false;
	for (const line of lines) {
		if (line.sign === ' ') {
			result.push(...come, line);
			come = [];
			isComing = false;
			continue;
		}
		isComing = line.sign === '\\' ? isComing : line.sign === '+';
		(isComing ? come : result).push(line);
	}
	return [...result, ...come];
};

const countOf = (lines: readonly DiffLine[], side: '+' | '-') =>
	lines.filter(({sign}) => sign === ' ' || sign === side).length;

/** Hunks with three lines around each change; `from` is the number of the first line, before and after, from 1. */
const hunksOf = (
	lines: readonly DiffLine[],
	from: readonly [number, number],
	context: string,
): readonly Hunk[] => {
	const at = lines.flatMap((line, index) => (isChange(line) ? [index] : []));
	const runs: [number, number][] = [];
	for (const index of at) {
		const last = runs.at(-1);
		if (last !== undefined && index - last[1] <= 2 * around + 1) last[1] = index;
		else runs.push([index, index]);
	}
	return runs.map(([first, last]) => {
		const start = Math.max(0, first - around);
		let end = Math.min(lines.length, last + 1 + around);
		if (lines[end]?.sign === '\\') end++;
		const before = lines.slice(0, start);
		const own = lines.slice(start, end);
		const [oldCount, newCount] = [countOf(own, '-'), countOf(own, '+')];
		const [oldAt, newAt] = [from[0] + countOf(before, '-'), from[1] + countOf(before, '+')];
		return {
			oldStart: oldCount === 0 ? oldAt - 1 : oldAt,
			oldCount,
			newStart: newCount === 0 ? newAt - 1 : newAt,
			newCount,
			context,
			lines: own,
		};
	});
};

/**
 * What one part does to a file of which each part takes some lines: `given` says for each `+` and `-` line to which
 * part it goes, from 0; the parts follow each other in that order.
 */
export const partDiff = (file: FileDiff, given: readonly number[], part: number): FileDiff => {
	let [number, oldShift, ownShift] = [0, 0, 0];
	const hunks = file.hunks.flatMap(hunk => {
		const rows = giveLines(hunk.lines, () => given[number++]);
		const lines = inOrder(seenBy(part, rows));
		const start = (hunk.oldCount === 0 ? hunk.oldStart + 1 : hunk.oldStart) + oldShift;
		const made = hunksOf(lines, [start, start + ownShift], hunk.context);
		for (const {line, to} of rows) {
			const by = line.sign === '+' ? 1 : line.sign === '-' ? -1 : 0;
			if (to !== undefined && to < part) oldShift += by;
			else if (to === part) ownShift += by;
		}
		return made;
	});
	const isFirst = given.every(to => to >= part);
	const isLast = given.every(to => to <= part);
	const isChanged = (file.kind === 'added' && !isFirst) || (file.kind === 'deleted' && !isLast);
	return {...file, kind: isChanged ? 'modified' : file.kind, hunks};
};
