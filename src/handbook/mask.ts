import {partsOf} from './changelog/parts.ts';
import {rememberLast} from './changelog/remember.ts';
import {isVerbatim} from './changelog/verbatim.ts';

/** Stands for a character of a line that is not prose: code, log, quoted mail, trailer. */
export const blockFiller = '\uE000';

/** Stands for a character within prose that is not the author's own wording: a quotation, an address. */
export const inlineFiller = '\uE001';

const fill = (text: string, filler: string) => text.replace(/[^\n]/g, filler);

/** Most particular first: a title in quotes may itself hold quotes. Each with a text without which there is none. */
const inline: readonly (readonly [needs: string, pattern: RegExp])[] = [
	['://', /\b[a-z][a-z+.-]*:\/\/[^\s<>]*[^\s<>.,;:!?)\]'"]/gi],
	['@', /<?[\w.+%-]+@[\w-]+(?:\.[\w-]+)*>?/g],
	['("', /(?<=\b[0-9a-f]{7,40}\s{1,3})\("(?:(?!"\))[\s\S]){1,300}"\)/g],
	['`', /`[^`\n]{1,200}`/g],
	['"', /(?<![\w"])"(?![\s"])(?:[^"\n]|\n(?!\s*\n)){1,400}?"(?!\w)/g],
	['“', /“(?:[^”\n]|\n(?!\s*\n)){1,400}?”/g],
	["'", /(?<![\w'])'(?![\s'])(?:[^'\n]|'(?=\w)){1,80}?'(?!\w)/g],
	['‘', /‘(?:[^’\n]|’(?=\w)){1,80}?’(?!\w)/g],
];

/** Quotations end within five lines; what is longer is two quotes that do not belong together. */
const isShort = (text: string) => text.split('\n').length <= 5;

const maskInline = (text: string): string =>
	inline.reduce(
		(rest, [needs, pattern]) =>
			rest.includes(needs)
				? rest.replace(pattern, found => (isShort(found) ? fill(found, inlineFiller) : found))
				: rest,
		text,
	);

/**
 * The message with everything but the author's prose replaced by fillers, character for character, so that lines and
 * columns stay. The shortlog stays as it is. Carriage returns at line ends become spaces.
 */
export const maskMessage: (message: string) => string = rememberLast(message => {
	const {lines, bodyFrom, bodyTo, isTagLine} = partsOf(message);
	const verbatim = isVerbatim(lines.slice(bodyFrom, bodyTo));
	const masked = lines.map((line, index) => {
		const isProse = index >= bodyFrom && index < bodyTo && verbatim[index - bodyFrom] !== true;
		return index < bodyFrom || (isProse && !isTagLine(index)) ? line : fill(line, blockFiller);
	});
	const body = masked.slice(bodyFrom).join('\n');
	const whole = [...masked.slice(0, bodyFrom), ...(bodyFrom < masked.length ? [maskInline(body)] : [])].join(
		'\n',
	);
	if (!message.includes('\r')) return whole;
	const ends = message.split('\n').map(line => (line.endsWith('\r') ? ' ' : ''));
	return whole
		.split('\n')
		.map((line, index) => line + (ends[index] ?? ''))
		.join('\n');
});
