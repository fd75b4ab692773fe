const isBlank = (line: string, at: number) => /\s/.test(line[at] ?? '');

/** The offset where the word before `at` begins; blanks between are passed over. Words are what blanks part. */
export const wordStart = (line: string, at: number): number => {
	let place = at;
	while (place > 0 && isBlank(line, place - 1)) place--;
	while (place > 0 && !isBlank(line, place - 1)) place--;
	return place;
};

/** The offset where the word behind `at` ends; blanks between are passed over. */
export const wordEnd = (line: string, at: number): number => {
	let place = at;
	while (place < line.length && isBlank(line, place)) place++;
	while (place < line.length && !isBlank(line, place)) place++;
	return place;
};
