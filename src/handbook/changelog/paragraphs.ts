import {blockFiller, inlineFiller, maskMessage} from '../mask.ts';
import {partsOf} from './parts.ts';
import {rememberLast} from './remember.ts';

/** A run of prose lines. Offsets are characters from the start of the whole message. */
export type Paragraph = Readonly<{
	/** The masked text, lines joined by `\n`. */
	text: string;
	at: number;
	line: number;
	lineCount: number;
	/** An item of a list, or indented as one. */
	isItem: boolean;
	/** Whether code, a log or quoted text follows without prose between. */
	leadsToBlock: boolean;
}>;

/** A sentence of a paragraph, masked. */
export type Sentence = Readonly<{
	text: string;
	at: number;
	paragraph: Paragraph;
	/** Whether the paragraph begins with it. */
	isFirst: boolean;
}>;

const item = /^\s{0,4}(?:[-*•]|\d{1,2}[.)]|\(?[a-z0-9]\))\s+\S/;

const isBlock = (line: string) => line.includes(blockFiller);

/** The paragraphs of prose in a message's body, list items apart. */
export const paragraphsOf: (message: string) => readonly Paragraph[] = rememberLast(message => {
	const {bodyFrom, bodyTo, end} = partsOf(message);
	const masked = maskMessage(message).split('\n');
	const found: {-readonly [K in keyof Paragraph]: Paragraph[K]}[] = [];
	let at = masked.slice(0, bodyFrom).reduce((sum, line) => sum + line.length + 1, 0);
	let isOpen = false;
	for (const [offset, line] of masked.slice(bodyFrom, end).entries()) {
		const isProse = line.trim() !== '' && !isBlock(line);
		const last = found.at(-1);
		if (isProse && (!isOpen || item.test(line) || last === undefined)) {
			found.push({
				text: line,
				at,
				line: bodyFrom + offset,
				lineCount: 1,
				isItem: item.test(line) || /^\s/.test(line),
				leadsToBlock: false,
			});
		} else if (isProse && last !== undefined) {
			last.text += `\n${line}`;
			last.lineCount++;
		} else if (isBlock(line) && last !== undefined && bodyFrom + offset < bodyTo) {
			// What is neither prose nor a block is blank: nothing else stands between the two.
			last.leadsToBlock = true;
		}
		isOpen = isProse;
		at += line.length + 1;
	}
	return found;
});

const next = `[A-Z\\d([${inlineFiller}"'“]|[a-z]\\w*(?:_|\\(\\))`;
const end = new RegExp(`[.!?]["')\\]”]*(?=(\\s+)(?:${next}))`, 'g');
/** A full stop that belongs to the word before it. `etc.` ends a sentence where two spaces follow. */
const shortened =
	/(?:\b(?:[Ii]\.e|[Ee]\.g|vs|[Cc]f|a\.k\.a|w\.r\.t|resp|approx|[Ss]ec|[Vv]ol|[Cc]h|[Ff]ig|[Nn]o|incl|Dr|Mr)|(?:^|\s)[A-Z])\.$/;

/** The sentences of a body, in order. Abbreviations such as `i.e.` end none. */
export const sentencesOf: (message: string) => readonly Sentence[] = rememberLast(message =>
	paragraphsOf(message).flatMap(paragraph => {
		const {text} = paragraph;
		const cuts = [...text.matchAll(end)].flatMap(found => {
			// No abbreviation is longer; the whole text before it, at every full stop, would be read again and again.
			const upTo = text.slice(Math.max(0, found.index - 16), found.index + 1);
			const gap = found[1] ?? '';
			if (shortened.test(upTo) || (/\betc\.$/.test(upTo) && gap.length < 2)) return [];
			return [found.index + found[0].length + gap.length];
		});
		const starts = [text.length - text.trimStart().length, ...cuts];
		return starts.map(
			(start, index): Sentence => ({
				text: text.slice(start, starts[index + 1] ?? text.length).trimEnd(),
				at: paragraph.at + start,
				paragraph,
				isFirst: index === 0,
			}),
		);
	}),
);
