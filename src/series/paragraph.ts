/** One line of words broken before `width`. */
const fillLine = (line: string, width: number): string => {
	const lines: string[] = [];
	let current = '';
	for (const word of line.split(/\s+/).filter(each => each !== '')) {
		if (current !== '' && current.length + 1 + word.length > width) {
			lines.push(current);
			current = word;
		} else current = current === '' ? word : `${current} ${word}`;
	}
	return [...lines, current].join('\n');
};

/** Lines that mean something by where they begin: indented, listed, quoted, headings. */
const isShaped = (line: string): boolean => /^(?:\s|[-*•>|]|\d{1,2}[.)]\s)|:\s*$/.test(line);

const fillBlock = (lines: readonly string[], width: number): string => {
	const isWide = lines.some(line => line.length > width);
	if (!isWide) return lines.join('\n');
	if (!lines.some(isShaped)) return fillLine(lines.join(' '), width);
	return lines
		.map(line => (line.length <= width || /^\s/.test(line) ? line : fillLine(line, width)))
		.join('\n');
};

/**
 * Text with its over-long paragraphs filled again into lines of at most `width` characters. Paragraphs that fit stay as
 * they are, indented lines and lists keep their lines, and a word longer than a line, such as an address, stays whole.
 */
export const fillText = (text: string, width = 75): string => {
	const blocks: string[][] = [[]];
	for (const line of text.split('\n').map(each => each.trimEnd())) {
		if (line === '') blocks.push([], []);
		else blocks.at(-1)?.push(line);
	}
	// Two empty blocks stand for each blank line; what is joined gives the blank lines back.
	return blocks
		.filter((block, index) => block.length > 0 || index % 2 === 1)
		.map(block => fillBlock(block, width))
		.join('\n')
		.trimEnd();
};
