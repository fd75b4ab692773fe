/**
 * Control, format and other invisible characters, and those that change the direction of text. U+200D stays:
 * emoji are joined with it, and it hides nothing.
 */
const hidden =
	// biome-ignore lint/suspicious/noMisleadingCharacterClass: these characters are looked for one by one
	/[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

const nameOf = (character: string, isMultiline: boolean): string => {
	const code = character.codePointAt(0) ?? 0;
	if (character === '\n') return isMultiline ? '\n' : '⏎';
	if (character === '\t') return '    ';
	if (code < 0x20) return String.fromCodePoint(0x2400 + code);
	if (code === 0x7f) return '␡';
	return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
};

/**
 * The one way for text from outside to reach a terminal: names every control and format character instead of
 * sending it. The result is one line and holds nothing a terminal would obey.
 */
export const show = (text: string): string => text.replace(hidden, character => nameOf(character, false));

/** The same for text of several lines, which stay lines. A carriage return before a line end is dropped. */
export const showLines = (text: string): readonly string[] =>
	text
		.replace(/\r\n/g, '\n')
		.replace(hidden, character => nameOf(character, true))
		.split('\n');
