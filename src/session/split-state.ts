import {lanePaths} from '../handbook/lane.ts';
import type {DiffLine, Hunk} from '../series/diff.ts';
import type {Patch} from '../series/series.ts';
import type {Answers} from './answers.ts';
import {type Allotment, allotmentOf, type SplitFile, splitFiles, undivided} from './split-files.ts';

/** A split being made: what goes to which part, and how it is looked at. */
export type SplitDraft = Readonly<{
	/** The commit, by its patch. */
	patch: string;
	allotment: Allotment;
	/** The part that Space gives to, from 0. */
	target: number;
	/** Files and hunks that are unfolded: `2` is the third file, `2.0` its first hunk. */
	open: readonly string[];
	/** The row the cursor is on, from 0. */
	cursor: number;
}>;

/** A row of the list. Lines that stay can be seen and not chosen. */
export type SplitRow = Readonly<{
	kind: 'file' | 'hunk' | 'line';
	key: string;
	file: SplitFile;
	fileIndex: number;
	hunk?: Hunk;
	line?: DiffLine;
	/** The numbers of the file's changed lines that the row stands for, from and to (exclusive). */
	from: number;
	to: number;
	isOpen: boolean;
}>;

const isChange = ({sign}: DiffLine) => sign === '+' || sign === '-';
const changesIn = (lines: readonly DiffLine[]) => lines.filter(isChange).length;

const linesOf = (base: Omit<SplitRow, 'kind' | 'isOpen' | 'to'>, hunk: Hunk): readonly SplitRow[] => {
	let at = base.from;
	return hunk.lines.map((line, index) => {
		const from = at;
		if (isChange(line)) at++;
		return {...base, kind: 'line', key: `${base.key}.${index}`, hunk, line, from, to: at, isOpen: false};
	});
};

const known = new WeakMap<Patch, {open: readonly string[]; rows: readonly SplitRow[]}>();

const makeRows = (patch: Patch, open: readonly string[]): readonly SplitRow[] => {
	const isOpen = new Set(open);
	return splitFiles(patch).flatMap((file, fileIndex): readonly SplitRow[] => {
		const key = String(fileIndex);
		const isHere = isOpen.has(key) && file.lines > 0;
		const head = {file, fileIndex, from: 0, to: Math.max(1, file.lines)};
		const own: SplitRow = {...head, kind: 'file', key, isOpen: isHere};
		if (!isHere) return [own];
		let at = 0;
		const hunks = (file.diff?.hunks ?? []).flatMap((hunk, index): readonly SplitRow[] => {
			const from = at;
			at += changesIn(hunk.lines);
			const hunkKey = `${key}.${index}`;
			const row = {file, fileIndex, key: hunkKey, from};
			const isUnfolded = isOpen.has(hunkKey);
			return [
				{...row, kind: 'hunk', hunk, to: at, isOpen: isUnfolded},
				...(isUnfolded ? linesOf(row, hunk) : []),
			];
		});
		return [own, ...hunks];
	});
};

/** The rows as they are folded now. */
export const splitRows = (patch: Patch, {open}: Pick<SplitDraft, 'open'>): readonly SplitRow[] => {
	const before = known.get(patch);
	if (before?.open === open) return before.rows;
	const rows = makeRows(patch, open);
	known.set(patch, {open, rows});
	return rows;
};

/** Whether the row can be given to a part. */
export const isChoosable = ({from, to}: SplitRow): boolean => to > from;

/** The parts that what the row stands for goes to, in order. */
export const partsOfRow = ({fileIndex, from, to}: SplitRow, allotment: Allotment): readonly number[] =>
	[...new Set(allotment[fileIndex]?.slice(from, to))].sort((a, b) => a - b);

/** A split to begin with: as it was said before, or all in the first part; what there is little of is unfolded. */
export const newSplitDraft = (patch: Patch, answers: Answers): SplitDraft => {
	const answer = answers.splits[patch.id];
	const {kvm, selftests} = lanePaths(patch);
	const parts =
		answer === 'split'
			? [{paths: kvm}, {paths: selftests}]
			: answer !== undefined && 'parts' in answer
				? answer.parts
				: [];
	const files = splitFiles(patch);
	const [first] = files;
	const open = files.length === 1 ? (first?.diff?.hunks.length === 1 ? ['0', '0.0'] : ['0']) : [];
	return {
		patch: patch.id,
		allotment: allotmentOf(patch, parts) ?? undivided(patch),
		target: 1,
		open,
		cursor: 0,
	};
};

/** Gives what is under the cursor to the part that is being filled, or back to the first part where it is there. */
export const toggled = (patch: Patch, draft: SplitDraft): SplitDraft => {
	const row = splitRows(patch, draft)[draft.cursor];
	if (row === undefined || !isChoosable(row)) return draft;
	const isThere = partsOfRow(row, draft.allotment).every(part => part === draft.target);
	const to = isThere ? 0 : draft.target;
	const allotment = draft.allotment.map((given, index) =>
		index === row.fileIndex
			? given.map((part, line) => (line >= row.from && line < row.to ? to : part))
			: given,
	);
	return {...draft, allotment};
};

/** Unfolds the file or hunk under the cursor, or folds it. On a line, its hunk is folded. */
export const unfolded = (patch: Patch, draft: SplitDraft): SplitDraft => {
	const row = splitRows(patch, draft)[draft.cursor];
	if (row === undefined || row.file.lines === 0) return draft;
	const key = row.kind === 'line' ? row.key.slice(0, row.key.lastIndexOf('.')) : row.key;
	const open = draft.open.includes(key) ? draft.open.filter(each => each !== key) : [...draft.open, key];
	const cursor = splitRows(patch, {open}).findIndex(each => each.key === key);
	return {...draft, open, cursor: Math.max(0, cursor)};
};

/** Moves the cursor over rows that can be chosen. */
export const stepped = (patch: Patch, draft: SplitDraft, by: number): SplitDraft => {
	const rows = splitRows(patch, draft);
	const way = by < 0 ? -1 : 1;
	const wanted = Math.max(0, Math.min(rows.length - 1, draft.cursor + by));
	const isFree = (at: number) => rows[at] !== undefined && isChoosable(rows[at]);
	for (let at = wanted; at >= 0 && at < rows.length; at += way) if (isFree(at)) return {...draft, cursor: at};
	for (let at = wanted; at >= 0 && at < rows.length; at -= way) if (isFree(at)) return {...draft, cursor: at};
	return draft;
};

/** Files and changed lines of each part, from the first to the last that has something. */
export const partSizes = (allotment: Allotment): readonly Readonly<{files: number; lines: number}>[] => {
	const sizes: {files: number; lines: number}[] = [];
	for (const given of allotment) {
		for (const part of new Set(given)) {
			while (sizes.length <= part) sizes.push({files: 0, lines: 0});
			const size = sizes[part];
			if (size === undefined) continue;
			size.files++;
			size.lines += given.filter(each => each === part).length;
		}
	}
	return sizes;
};

/** Begins a further part, where the last one has something by now. */
export const furtherPart = (draft: SplitDraft): SplitDraft => {
	const last = Math.max(0, ...new Set(draft.allotment.flat()));
	return {...draft, target: last + 1};
};

/** Fills the next of the parts there are; behind the last one the second again. */
export const nextTarget = (draft: SplitDraft): SplitDraft => {
	const last = Math.max(draft.target, ...new Set(draft.allotment.flat()));
	return {...draft, target: draft.target >= last ? 1 : draft.target + 1};
};
