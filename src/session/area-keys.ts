import {nextStop, previousStop} from '../text/stops.ts';
import {wordEnd, wordStart} from '../text/word-stops.ts';
import type {Caret, Kind} from './area-change.ts';
import {redone, undone} from './area-undo.ts';
import type {Key} from './key.ts';
import {nextItem} from './list-marks.ts';
import {lineAt, moved, movedLines, replaced, type TextArea, textBetween} from './text-area.ts';

/** Lines that PageUp and PageDown go: as in the lists. */
const page = 10;

/** Typed or pasted text as lines: line ends become `\n`, tabs stay, other control characters go. */
export const manyLines = (text: string): string =>
	text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

/** Indentation and quote marks at a line's start, and the mark of a list with its gap. */
const shape = /^((?:\s|>)*)((?:[-*•]|\d{1,2}[.)])\s+)?/;

/** A new line that begins below the text of the one before: indented as it is, behind a list's mark, quoted. */
const broken = (area: TextArea): TextArea => {
	const {row, at} = area.caret;
	const line = lineAt(area, row);
	const [whole = '', lead = '', mark = ''] = line.match(shape) ?? [];
	if (lead !== '' && line.trim() === '' && at === line.length) {
		// Nothing was written behind the indentation: it ends here.
		return replaced(area, {row, at: 0}, area.caret, '\n');
	}
	const begin = at >= whole.length ? lead + ' '.repeat(mark.length) : '';
	return replaced(area, area.caret, area.caret, `\n${begin}`);
};

const written = (area: TextArea, text: string, kind: Kind): TextArea => {
	const start = nextItem(area, text);
	return start === undefined
		? replaced(area, area.caret, area.caret, text, kind)
		: replaced(area, {row: area.caret.row, at: 0}, area.caret, start);
};

const left = (area: TextArea): Caret => {
	const {row, at} = area.caret;
	if (at > 0) return {row, at: previousStop(lineAt(area, row), at)};
	return row > 0 ? {row: row - 1, at: lineAt(area, row - 1).length} : area.caret;
};

const right = (area: TextArea): Caret => {
	const {row, at} = area.caret;
	const line = lineAt(area, row);
	if (at < line.length) return {row, at: nextStop(line, at)};
	return row + 1 < area.lines.length ? {row: row + 1, at: 0} : area.caret;
};

const wordLeft = (area: TextArea): Caret => {
	const {row, at} = area.caret;
	return at === 0 ? left(area) : {row, at: wordStart(lineAt(area, row), at)};
};

const wordRight = (area: TextArea): Caret => {
	const {row, at} = area.caret;
	const line = lineAt(area, row);
	return at >= line.length ? right(area) : {row, at: wordEnd(line, at)};
};

const lineStart = ({caret}: TextArea): Caret => ({row: caret.row, at: 0});
const lineEnd = (area: TextArea): Caret => ({row: area.caret.row, at: lineAt(area, area.caret.row).length});
const last = (area: TextArea): Caret => lineEnd(moved(area, {row: area.lines.length, at: 0}));

const erasedTo = (area: TextArea, to: Caret) => {
	const isBack = to.row < area.caret.row || (to.row === area.caret.row && to.at < area.caret.at);
	return isBack
		? replaced(area, to, area.caret, '', 'erasing')
		: replaced(area, area.caret, to, '', 'erasing');
};

/** Cuts up to a place. What is cut by keys in a row is one piece. */
const cutTo = (area: TextArea, to: Caret): TextArea => {
	const {caret} = area;
	const isBack = to.row < caret.row || (to.row === caret.row && to.at < caret.at);
	const [from, end] = isBack ? [to, caret] : [caret, to];
	const piece = textBetween(area, from, end);
	if (piece === '') return area;
	const before = area.open === 'cutting' ? area.cut : '';
	return {
		...replaced(area, from, end, '', 'cutting'),
		cut: isBack ? piece + before : before + piece,
	};
};

const cutToEnd = (area: TextArea) => {
	const end = lineEnd(area);
	return cutTo(area, end.at === area.caret.at ? right(area) : end);
};

/** The area after a key, or undefined where the key edits nothing. Keys are those of readline and of usual editors. */
export const editArea = (area: TextArea, key: Key): TextArea | undefined => {
	const {caret} = area;
	switch (key.name) {
		case 'text':
			return written(area, manyLines(key.text), key.text.length > 16 ? 'other' : 'typing');
		case 'Enter':
			return broken(area);
		case 'Backspace':
			return erasedTo(area, left(area));
		case 'Delete':
		case 'Ctrl+d':
			return erasedTo(area, right(area));
		case 'Left':
		case 'Ctrl+b':
			return moved(area, left(area));
		case 'Right':
		case 'Ctrl+f':
			return moved(area, right(area));
		case 'Up':
		case 'Ctrl+p':
			return movedLines(area, -1);
		case 'Down':
		case 'Ctrl+n':
			return movedLines(area, 1);
		case 'PageUp':
		case 'Alt+v':
			return movedLines(area, -page);
		case 'PageDown':
		case 'Ctrl+v':
			return movedLines(area, page);
		case 'Home':
		case 'Ctrl+a':
			return moved(area, lineStart(area));
		case 'End':
		case 'Ctrl+e':
			return moved(area, lineEnd(area));
		case 'Ctrl+Home':
		case 'Alt+<':
			return moved(area, {row: 0, at: 0});
		case 'Ctrl+End':
		case 'Alt+>':
			return moved(area, last(area));
		case 'Ctrl+Left':
		case 'Alt+Left':
		case 'Alt+b':
			return moved(area, wordLeft(area));
		case 'Ctrl+Right':
		case 'Alt+Right':
		case 'Alt+f':
			return moved(area, wordRight(area));
		case 'Ctrl+w':
		case 'Alt+Backspace':
			return cutTo(area, wordLeft(area));
		case 'Alt+d':
			return cutTo(area, wordRight(area));
		case 'Ctrl+u':
			return cutTo(area, lineStart(area));
		case 'Ctrl+k':
			return cutToEnd(area);
		case 'Ctrl+y':
			return replaced(area, caret, caret, area.cut);
		case 'Alt+u':
		case 'Ctrl+_':
			return undone(area);
		case 'Alt+r':
		case 'Ctrl+r':
			return redone(area);
		default:
			return undefined;
	}
};
