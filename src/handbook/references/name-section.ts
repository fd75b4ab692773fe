import {withEdits} from '../changelog/edit.ts';
import {keepingWidth} from '../changelog/wrap.ts';
import type {Spot} from '../rule.ts';

const kinds: readonly (readonly [RegExp, string])[] = [
	[/^ch/i, 'chapter'],
	[/^app/i, 'appendix'],
	[/^tab/i, 'table'],
	[/^fig/i, 'figure'],
];

/** What a citation by number is of: a section, where nothing else is said. */
const kindOf = (number: string): string => kinds.find(([word]) => word.test(number))?.[1] ?? 'section';

const volume = String.raw`[Vv]ol(?:ume|\.)?\s*#?\d[A-D]?`;
/** A volume before the number, and one behind it. */
const volumeBefore = new RegExp(String.raw`(?:\b${volume}\b,?\s+)+$`);
const volumeBehind = new RegExp(
	String.raw`^,?\s+(?:(?:of|in)\s+)?(?:the\s+)?${volume}\b(?=\s*(?:,|\.(?!\d)|;|\)|$|of\b|in\b))`,
);
/** Words that want an article. */
const wantsArticle = /\b(?:in|of|by|per|see|See|from|under|to)\s+$/;

/** A name without quotes around it and without line ends. */
const cleaned = (name: string): string =>
	name
		.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.replace(/["“”]/g, '')
		.trim();

/** Where the line begins, in characters. */
const offsetOf = (message: string, {line, from}: Spot): number => {
	const before = message.split('\n').slice(0, line);
	return before.reduce((sum, text) => sum + text.length + 1, 0) + from;
};

/** The number of a section, table or figure at a place, which may run on to the next line. */
const numbered =
	/^(?:(?:[Ss]ec(?:tion|\.)?|[Cc]h(?:apter|\.)?|[Aa]ppendix|[Tt]able|[Ff]ig(?:ure|\.)?|[Pp]age|p\.|§)\s*[-#]?\s*(?:[A-Z][.-])?\d+[A-Z]?(?:[.-]\d+)*(?:\([a-z0-9]\))?|(?:[Vv]ol(?:ume|\.)?\s*#?\d[A-D]?)(?:,?\s+(?:[Ss]ec(?:tion|\.)?\s*|§\s*)?\d+(?:\.\d+)*)?|\d{1,2}[A-D]?(?:[.:-]\s?\d{1,3})+)/;

/** The number that stands at this place of the message; undefined where none does. */
export const numberAt = (message: string, spot: Spot): string | undefined =>
	message.slice(offsetOf(message, spot)).match(numbered)?.[0].replace(/\s+/g, ' ');

/**
 * The message with the number of a section of a manual, which stands at this place, replaced by the section's title in
 * quotes; a volume beside it goes, too. The same where no number stands there or the title is empty.
 */
export const withSectionNamed = (message: string, spot: Spot, name: string): string => {
	const at = offsetOf(message, spot);
	const [number] = message.slice(at).match(numbered) ?? [];
	const title = cleaned(name);
	if (number === undefined || title === '') return message;
	const [lead = ''] = message.slice(0, at).match(volumeBefore) ?? [];
	const [rear = ''] = message.slice(at + number.length).match(volumeBehind) ?? [];
	const before = message.slice(0, at - lead.length);
	const article = wantsArticle.test(before) ? 'the ' : '';
	// A comma between the manual and its section says nothing.
	const [comma = ''] = before.match(/(?<=\b(?:SDM|APM)),(?=\s*$)/) ?? [];
	const gap = before.length - before.trimEnd().length;
	const edits = [
		{
			at: at - lead.length,
			length: lead.length + number.length + rear.length,
			text: `${article}${kindOf(number)} "${title}"`,
		},
		...(comma === '' ? [] : [{at: before.length - gap - 1, length: 1, text: ''}]),
	];
	return keepingWidth(message, withEdits(message, edits));
};
