import {blockFiller} from '../mask.ts';
import {type Run, withLines, withRuns} from './edit.ts';
import {type Paragraph, paragraphsOf} from './paragraphs.ts';
import {partsOf} from './parts.ts';
import {hangOf, refill, refillItem, width, wrapWidth} from './refill.ts';

const hasAddress = (line: string) => /\w:\/\/\S/.test(line);
const title = /\b[0-9a-f]{12,40} \("[^\n]{1,300}?"\)/;

const called =
	/^\s*(?:(?:[-*•]|\d{1,2}[.)])\s+)?(?:sudo|\.{1,2}\/\S+|qemu-\S+|modprobe|insmod|make|perf|git|echo|taskset|virsh|scripts\/\S+) /;
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

/** Code, settings and the output of programs in the item of a list. */
const code = /[;{}]$|(?:\b\w+=\S+\s+){3}|\t|\w\(.*[*&]\w|\s(?:==|!=|&&|\|\||->|=>)\s/;

const filled = (lines: readonly string[], sentenceGap: string, {isItem}: Paragraph) =>
	isItem ? refillItem(lines, sentenceGap) : refill(lines, sentenceGap);

/** A paragraph or an item of a list, and its lines that are too long. */
export type WideParagraph = Readonly<{paragraph: Paragraph; wide: readonly number[]}>;

/** The paragraphs with lines that are too long, where breaking them helps. Code, logs and tags are left alone. */
export const wideParagraphs = (message: string): readonly WideParagraph[] => {
	const {lines} = partsOf(message);
	return paragraphsOf(message)
		.filter(({text}) => !text.includes(blockFiller))
		.map(paragraph => ({
			paragraph,
			wide: Array.from({length: paragraph.lineCount}, (_, offset) => paragraph.line + offset).filter(line => {
				const text = lines[line] ?? '';
				if (!isWide(text) || (paragraph.isItem && code.test(text.trimEnd()))) return false;
				return filled([text], ' ', paragraph).length > 1;
			}),
		}))
		.filter(({wide}) => wide.length > 0);
};

/** What a line begins with that tells of one thing in a row of such lines: `ept=1`, `vcpu->arch.nested:`. */
const entry = /^\s*\w[\w.>()[\]-]*(?:=\S|:(?:\s|$))/;

/** Where the run of lines that were broken only by their width ends. */
const runEnd = (lines: readonly string[], start: number, {line, lineCount, isItem}: Paragraph): number => {
	const end = line + lineCount;
	for (let at = start; at + 1 < end; at++) {
		const text = (lines[at] ?? '').trimEnd();
		const next = (lines[at + 1] ?? '').trimEnd();
		const [word = ''] = next.trim().split(/\s/);
		if (text.endsWith(':') || entry.test(next) || width(`${text} ${word}`) <= wrapWidth - 15) return at + 1;
		// A line that does not hang as the item's others is not known to go on with it.
		if (isItem && (code.test(next) || hangOf(next) !== hangOf(text))) return at + 1;
	}
	return end;
};

/** The message with the over-long paragraphs filled again, from an over-long line to where the author broke a line on purpose. */
export const rewrapped = (message: string): string => {
	const wide = wideParagraphs(message).flatMap(({paragraph, wide: own}) =>
		own.map(line => ({line, paragraph})),
	);
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
			const text = filled(bare.slice(line, line + count), sentenceGap, paragraph);
			runs.set(line, {count, lines: text.map(each => each + end)});
		}
		return withRuns(lines, runs);
	});
};

/** An edited message, filled again where the edit made a line too long that was not. */
export const keepingWidth = (before: string, after: string): string =>
	wideParagraphs(before).length === 0 && wideParagraphs(after).length > 0 ? rewrapped(after) : after;
