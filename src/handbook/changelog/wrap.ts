import {blockFiller} from '../mask.ts';
import {type Run, withLines, withRuns} from './edit.ts';
import {type Paragraph, paragraphsOf} from './paragraphs.ts';
import {partsOf} from './parts.ts';

/** Columns of prose. */
export const wrapWidth = 75;

/** Characters of a text; only those outside the basic plane take two of a string's units. */
const width = (text: string) => (/[\ud800-\udbff]/.test(text) ? [...text].length : text.length);

/** Words that would be read as something else at the start of a line. */
const hazard =
	/^(?:[-*•>|#:]|\d{1,2}[.)]$|\(?[a-z0-9]\)$|[A-Z][\w-]*:$|diff$|Index:|---|From$|\+\+\+|@@|={3,}|\[)/;

/** Most words begin with a small letter and are longer than a list's sign; they need no closer look. */
const canHarm = (text: string): boolean => {
	const first = text.charCodeAt(0);
	const isSmall = first >= 0x61 && first <= 0x7a;
	return !isSmall || text.length <= 2 || text === 'diff';
};

const hasAddress = (line: string) => /\w:\/\/\S/.test(line);
const title = /\b[0-9a-f]{12,40} \("[^\n]{1,300}?"\)/;

const called =
	/^\s*(?:sudo|\.{1,2}\/\S+|qemu-\S+|modprobe|insmod|make|perf|git|echo|taskset|virsh|scripts\/\S+) /;
const option = /(?<=\s)-{1,2}[A-Za-z]/g;
const row = /\S \| \S[^|]* \| \S/;

/** Commands and rows of tables, which are what they are only on one line. */
const isOneLine = (line: string): boolean => {
	const options = line.match(option)?.length ?? 0;
	return options > 2 || (options > 0 && called.test(line)) || row.test(line);
};

/** Whether breaking this line would help: it is too long, has a place to break, and no address, command, table or title makes it so. */
const isWide = (line: string): boolean => {
	if (line.length <= wrapWidth || width(line) <= wrapWidth || hasAddress(line) || !/\S\s+\S/.test(line))
		return false;
	// What is much longer is no command that anybody typed.
	if (line.length < 1000 && isOneLine(line)) return false;
	const [named] = line.match(title) ?? [];
	return named === undefined || width(line) > wrapWidth + width(named);
};

/** Over-long lines of prose: line and paragraph. Lists, code, logs and tags are left alone. */
export const wideLines = (message: string): readonly Readonly<{line: number; paragraph: Paragraph}>[] => {
	const {lines} = partsOf(message);
	return paragraphsOf(message)
		.filter(({isItem, text}) => !isItem && !text.includes(blockFiller))
		.flatMap(paragraph =>
			Array.from({length: paragraph.lineCount}, (_, offset) => paragraph.line + offset)
				.filter(line => isWide(lines[line] ?? '') && refill([lines[line] ?? ''], ' ').length > 1)
				.map(line => ({line, paragraph})),
		);
};

type Word = {text: string; gap: string};

const piece = /(\s*)(\S+)/g;

/** Words with the gap before them; words that must not begin a line stay with the one before. */
const wordsOf = (lines: readonly string[], sentenceGap: string): readonly Word[] => {
	const words: Word[] = [];
	let last: Word | undefined;
	for (const line of lines) {
		for (const found of line.trimEnd().matchAll(piece)) {
			const [, gap = '', text = ''] = found;
			const isLineStart = found.index === 0 && last !== undefined;
			const before = isLineStart ? (/[.!?]["')]?$/.test(last?.text ?? '') ? sentenceGap : ' ') : gap;
			if (last !== undefined && canHarm(text) && hazard.test(text)) last.text += before + text;
			else {
				last = {text, gap: before};
				words.push(last);
			}
		}
	}
	return words;
};

/** Lines of words filled to the full width; `sentenceGap` stands between sentences that a line end parted. */
export const refill = (lines: readonly string[], sentenceGap: string): readonly string[] => {
	const filled: string[] = [];
	let open = '';
	let used = 0;
	for (const {text, gap} of wordsOf(lines, sentenceGap)) {
		const more = width(gap) + width(text);
		if (open !== '' && used + more <= wrapWidth) {
			open += gap + text;
			used += more;
			continue;
		}
		if (open !== '') filled.push(open);
		const isFirst = open === '' && filled.length === 0;
		open = isFirst ? gap + text : text;
		used = isFirst ? more : width(text);
	}
	if (open !== '') filled.push(open);
	return filled;
};

/** What a line begins with that tells of one thing in a row of such lines: `ept=1`, `vcpu->arch.nested:`. */
const entry = /^\s*\w[\w.>()[\]-]*(?:=\S|:(?:\s|$))/;

/** Where the run of lines that were broken only by their width ends. */
const runEnd = (lines: readonly string[], start: number, {line, lineCount}: Paragraph): number => {
	const end = line + lineCount;
	for (let at = start; at + 1 < end; at++) {
		const text = (lines[at] ?? '').trimEnd();
		const [word = ''] = (lines[at + 1] ?? '').trim().split(/\s/);
		if (text.endsWith(':') || entry.test(lines[at + 1] ?? '') || width(`${text} ${word}`) <= wrapWidth - 15)
			return at + 1;
	}
	return end;
};

/** The message with the over-long paragraphs filled again, from an over-long line to where the author broke a line on purpose. */
export const rewrapped = (message: string): string => {
	const wide = wideLines(message);
	const sentenceGap = /[.!?] {2}[A-Z]/.test(message) ? '  ' : ' ';
	const {lines: bare} = partsOf(message);
	return withLines(message, lines => {
		const end = lines.find(line => line.endsWith('\n'))?.endsWith('\r\n') ? '\r\n' : '\n';
		const runs = new Map<number, Run>();
		let done = lines.length;
		const starts = wide.filter(({line, paragraph}, index) => {
			const before = wide[index - 1]?.line;
			return before === undefined || before < paragraph.line || line >= runEnd(bare, before, paragraph);
		});
		for (const {line, paragraph} of starts.toReversed()) {
			const count = Math.min(runEnd(bare, line, paragraph), done) - line;
			done = line;
			const text = refill(bare.slice(line, line + count), sentenceGap);
			runs.set(line, {count, lines: text.map(each => each + end)});
		}
		return withRuns(lines, runs);
	});
};

/** An edited message, filled again where the edit made a line too long that was not. */
export const keepingWidth = (before: string, after: string): string =>
	wideLines(before).length === 0 && wideLines(after).length > 0 ? rewrapped(after) : after;
