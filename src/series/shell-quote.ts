/** Words that a shell leaves alone. A leading `~` or `=` would not be, hence neither begins one. */
const plain = /^[\w@%+:,./-][\w@%+=:,./-]*$/;

/** One word as a POSIX shell reads it back, byte for byte. A NUL cannot be said in a shell and is left out. */
export const quoteWord = (word: string): string => {
	const sayable = word.replaceAll('\0', '');
	return plain.test(sayable) ? sayable : `'${sayable.replaceAll("'", String.raw`'\''`)}'`;
};

/** A command line of these words. */
export const quoteCommand = (words: readonly string[]): string => words.map(quoteWord).join(' ');
