/** A message, and for each of its lines the line of the text that it comes from. */
export type ComposedMessage = Readonly<{message: string; origins: readonly (number | undefined)[]}>;

/** The line without the blanks that git takes off; in steps, as a pattern would go over long blanks again and again. */
const trimmed = (line: string): string => {
	let end = line.length;
	while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t' || line[end - 1] === '\r')) end--;
	return line.slice(0, end);
};

/** A subject as git keeps it: all brackets and `Re:` in front gone, one blank between words. */
export const titleIn = (subject: string): string => {
	let title = subject.replace(/\s+/g, ' ').trim();
	for (;;) {
		const rest = title.replace(/^(?:re:|:|\[[^\]]*\])\s*/i, '');
		if (rest === title) return title;
		title = rest;
	}
};

/**
 * The message that `git am` makes: the title, a blank line, and the body without blanks at line ends, without blank
 * lines around it, and with one blank line between paragraphs. `first` is the line of the text that `body` begins in.
 */
export const composeMessage = (title: string, body: readonly string[], first: number): ComposedMessage => {
	const kept: string[] = [];
	const origins: number[] = [];
	for (const [at, raw] of body.entries()) {
		const line = trimmed(raw);
		if (line === '' && (kept.length === 0 || kept.at(-1) === '')) continue;
		kept.push(line);
		origins.push(first + at);
	}
	if (kept.at(-1) === '') {
		kept.pop();
		origins.pop();
	}
	return kept.length === 0
		? {message: `${title}\n`, origins: [undefined]}
		: {message: `${[title, '', ...kept].join('\n')}\n`, origins: [undefined, undefined, ...origins]};
};
