import {blockFiller} from '../mask.ts';
import {withLines, withRuns} from './edit.ts';
import {type Paragraph, paragraphsOf} from './paragraphs.ts';
import {partsOf} from './parts.ts';
import {refill} from './refill.ts';

/** Columns that the longest line of a paragraph stays below to count as narrow. */
const narrow = 60;
const leastLines = 3;

/** Whether each line was broken because the next word had no room in the narrow column, and not for its meaning. */
const isFlowing = (lines: readonly string[], widest: number): boolean =>
	lines.slice(0, -1).every((line, index) => {
		const [word = ''] = (lines[index + 1] ?? '').trim().split(/\s/);
		return !line.endsWith(':') && line.length + 1 + word.length >= widest - 2;
	});

const linesOf = (lines: readonly string[], {line, lineCount}: Paragraph) =>
	lines.slice(line, line + lineCount).map(text => text.trimEnd());

/** Paragraphs of prose of three lines and more that are wrapped far below the limit, and would be shorter at it. */
export const narrowParagraphs = (message: string): readonly Paragraph[] => {
	const {lines} = partsOf(message);
	return paragraphsOf(message).filter(paragraph => {
		if (paragraph.isItem || paragraph.lineCount < leastLines || paragraph.text.includes(blockFiller))
			return false;
		const own = linesOf(lines, paragraph);
		const widest = own.reduce((most, line) => Math.max(most, line.length), 0);
		return widest < narrow && isFlowing(own, widest) && refill(own, ' ').length < own.length;
	});
};

/** The message with its narrow paragraphs filled to the full width. */
export const widened = (message: string): string => {
	const sentenceGap = /[.!?] {2}[A-Z]/.test(message) ? '  ' : ' ';
	const {lines: bare} = partsOf(message);
	const found = narrowParagraphs(message);
	return withLines(message, lines => {
		const end = lines.find(line => line.endsWith('\n'))?.endsWith('\r\n') ? '\r\n' : '\n';
		const runs = found.map(paragraph => {
			const text = refill(linesOf(bare, paragraph), sentenceGap);
			return [paragraph.line, {count: paragraph.lineCount, lines: text.map(line => line + end)}] as const;
		});
		return withRuns(lines, new Map(runs));
	});
};
