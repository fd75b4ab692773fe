/** Words and signs that an object id stands behind: `commit`, `Fixes:`, `commits … and …`, a bracket. */
const behind = /(?:\b(?:commits?|fixes|reverts?|and|since|by|in|from)\b:?\s+|,\s+|[[(<])(?:commit\s+)?$/i;
const certain = /\b(?:commits?|fixes)\b:?\s+$/i;
const id = /(?<![\w.:/@+#-])[0-9a-f]{7,64}(?![\w@-]|\.\w)/gi;

/** Characters before an id that say what it is. */
const before = 24;

/** More than any series names; what stands behind is not looked up. */
const most = 500;

/** Whether this may be an id: it has a digit and a letter, or is as long as people write ids. `1234567` is a number. */
const isId = (text: string) => text.length >= 12 || (/\d/.test(text) && /[a-f]/i.test(text));

/**
 * The object ids, in small letters, that a message names: seven digits or more, behind a word that says so or before
 * a title in brackets. Addresses, logs and numbers of registers are none.
 */
export const namedIds = (message: string): readonly string[] => {
	const found = new Set<string>();
	for (const {0: text, index} of message.matchAll(id)) {
		const lead = message.slice(Math.max(0, index - before), index);
		const isTitled = /^>?\s+\(["“]/.test(message.slice(index + text.length, index + text.length + 16));
		if (certain.test(lead) || (isId(text) && (isTitled || behind.test(lead)))) found.add(text.toLowerCase());
	}
	return [...found];
};

/** The ids that any of these messages names, each once and in order; the first 500. */
export const allNamedIds = (messages: readonly string[]): readonly string[] =>
	[...new Set(messages.flatMap(namedIds))].slice(0, most);
