import {paragraphsOf} from '../handbook/changelog/paragraphs.ts';
import {refill} from '../handbook/changelog/refill.ts';
import type {Caret} from './area-change.ts';
import {areaText, lineAt, replaced, type TextArea} from './text-area.ts';

/** Lines of prose that are filled as one; `to` is exclusive. */
type Run = Readonly<{from: number; to: number}>;

const isAddress = (line: string) => /^\s*(?:\[\d+\]:?\s+)?<?\w+:\/\/\S+$/.test(line);

/** Whether a line stays by itself: an address, or one that leads to what follows. */
const isApart = (line: string) => isAddress(line) || /:\s*$/.test(line);

/** The runs of prose in a message: no shortlog, lists, quotes, code, logs, tables and tags, and no lone addresses. */
const runsOf = (message: string): readonly Run[] => {
	const lines = message.split('\n');
	return paragraphsOf(message)
		.filter(({isItem}) => !isItem)
		.flatMap(({line, lineCount}) => {
			const runs: Run[] = [];
			let from = line;
			for (let row = line; row < line + lineCount; row++) {
				const text = lines[row] ?? '';
				if (!isApart(text)) continue;
				const to = isAddress(text) ? row : row + 1;
				if (to > from) runs.push({from, to});
				from = row + 1;
			}
			return from < line + lineCount ? [...runs, {from, to: line + lineCount}] : runs;
		});
};

const inked = (text: string) => text.replace(/\s/g, '').length;

/** Where so many characters that can be seen have gone by; the blanks before the next one are not passed. */
const afterInk = (lines: readonly string[], ink: number): Caret => {
	let left = ink;
	for (const [row, line] of lines.entries()) {
		const here = inked(line);
		if (here < left) left -= here;
		else {
			let at = 0;
			for (; left > 0; at++) if (/\S/.test(line[at] ?? '')) left--;
			return {row, at};
		}
	}
	return {row: lines.length - 1, at: (lines.at(-1) ?? '').length};
};

/** Where the caret is once its run was filled: at the same letter, before or behind the same gap. */
const caretIn = (area: TextArea, {from}: Run, filled: readonly string[]): Caret => {
	const {row, at} = area.caret;
	const before = [...area.lines.slice(from, row), lineAt(area, row).slice(0, at)];
	const {row: down, at: there} = afterInk(
		filled,
		before.reduce((sum, line) => sum + inked(line), 0),
	);
	const isBeforeWord = at === 0 || /\s/.test(lineAt(area, row)[at - 1] ?? '');
	const line = filled[down] ?? '';
	if (!isBeforeWord) return {row: from + down, at: there};
	if (there < line.length) return {row: from + down, at: /\s/.test(line[there] ?? '') ? there + 1 : there};
	return down + 1 < filled.length ? {row: from + down + 1, at: 0} : {row: from + down, at: there};
};

const isIn = ({row}: Caret, {from, to}: Run) => row >= from && row < to;

/**
 * The area with the paragraph at the caret, or all of them, filled to the handbook's width; the same area where that
 * changes nothing. What is not prose keeps its lines; a text without a shortlog has prose in its first line.
 */
export const rewrapped = (area: TextArea, scope: 'paragraph' | 'whole', hasShortlog = true): TextArea => {
	const text = areaText(area);
	const gap = /[.!?] {2}[A-Z]/.test(text) ? '  ' : ' ';
	const all = hasShortlog
		? runsOf(text)
		: runsOf(`-\n\n${text}`).map(({from, to}) => ({from: from - 2, to: to - 2}));
	const runs = scope === 'whole' ? all : all.filter(run => isIn(area.caret, run));
	const [first] = runs;
	const last = runs.at(-1);
	if (first === undefined || last === undefined) return area;
	const lines: string[] = [];
	let caret = area.caret;
	let done = first.from;
	for (const run of runs) {
		lines.push(...area.lines.slice(done, run.from));
		const filled = refill(area.lines.slice(run.from, run.to), gap);
		if (isIn(area.caret, run)) {
			const there = caretIn(area, run, filled);
			caret = {row: first.from + lines.length + there.row - run.from, at: there.at};
		} else if (area.caret.row >= run.to) {
			caret = {...caret, row: caret.row + filled.length - (run.to - run.from)};
		}
		lines.push(...filled);
		done = run.to;
	}
	const end = {row: last.to - 1, at: lineAt(area, last.to - 1).length};
	const isSame = lines.join('\n') === area.lines.slice(first.from, last.to).join('\n');
	return isSame ? area : replaced(area, {row: first.from, at: 0}, end, lines.join('\n'), 'other', caret);
};
