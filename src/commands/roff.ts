const names: Readonly<Record<string, string>> = {
	'\\': '\\e',
	'-': '\\-',
	"'": '\\(aq',
	'"': '\\(dq',
	'`': '\\(ga',
	'^': '\\(ha',
	'~': '\\(ti',
};

/** The text as roff prints it, character by character; a dot at its beginning is no request. */
export const escaped = (text: string): string =>
	text.replace(/[\\\-'"`^~]/g, character => names[character] ?? character).replace(/^\./, '\\&.');

/** Literal text, as a person types it. */
export const bold = (text: string): string => `\\fB${escaped(text)}\\fR`;

/** What stands for something else. */
export const italic = (text: string): string => `\\fI${escaped(text)}\\fR`;

/** Plain words, in which options are set off. */
export const prose = (text: string): string =>
	text
		.split(/((?<![\w-])--[a-z][a-z-]*)/)
		.map((part, at) =>
			at % 2 === 1 ? bold(part) : at === 0 ? escaped(part) : escaped(part).replace(/^\\&\./, '.'),
		)
		.join('');

/** An argument of a request, which ends at a blank otherwise. Its own quotes are escaped already. */
export const quoted = (text: string): string => `"${text}"`;

/** Escaped text in lines that people can read; none begins as a request does. */
export const folded = (text: string): readonly string[] => {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last === undefined || (last.length + word.length >= 79 && !word.startsWith('.'))) lines.push(word);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines;
};

/** A paragraph of escaped text. */
export const paragraph = (text: string): readonly string[] => ['.PP', ...folded(text)];

/** A term and what it means, both escaped. */
export const term = (name: string, text: string): readonly string[] => ['.TP', name, ...folded(text)];
