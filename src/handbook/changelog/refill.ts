/** Columns of prose. */
export const wrapWidth = 75;

/** Characters of a text; only those outside the basic plane take two of a string's units. */
export const width = (text: string) => (/[\ud800-\udbff]/.test(text) ? [...text].length : text.length);

/** Words that would be read as something else at the start of a line. */
const hazard =
	/^(?:[-*•>|#:]|\d{1,2}[.)]$|\(?[a-z0-9]\)$|[A-Z][\w-]*:$|diff$|Index:|---|From$|\+\+\+|@@|={3,}|\[)/;

/** Most words begin with a small letter and are longer than a list's sign; they need no closer look. */
const canHarm = (text: string): boolean => {
	const first = text.charCodeAt(0);
	const isSmall = first >= 0x61 && first <= 0x7a;
	return !isSmall || text.length <= 2 || text === 'diff';
};

type Word = {text: string; gap: string};

const piece = /(\s*)(\S+)/g;

/** Words with the gap before them; words that must not begin a line stay with the one before. */
const wordsOf = (lines: readonly string[], sentenceGap: string): readonly Word[] => {
	const words: Word[] = [];
	let last: Word | undefined;
	for (const line of lines) {
		for (const found of line.trimEnd().matchAll(piece)) {
			const [, gap = '', text = ''] = found;
			const isLineStart = found.index === 0 && last !== undefined;
			const before = isLineStart ? (/[.!?]["')]?$/.test(last?.text ?? '') ? sentenceGap : ' ') : gap;
			if (last !== undefined && canHarm(text) && hazard.test(text)) last.text += before + text;
			else {
				last = {text, gap: before};
				words.push(last);
			}
		}
	}
	return words;
};

/** Lines of words filled to the full width; `sentenceGap` stands between sentences that a line end parted. */
export const refill = (
	lines: readonly string[],
	sentenceGap: string,
	columns = wrapWidth,
): readonly string[] => {
	const filled: string[] = [];
	let open = '';
	let used = 0;
	for (const {text, gap} of wordsOf(lines, sentenceGap)) {
		const more = width(gap) + width(text);
		if (open !== '' && used + more <= columns) {
			open += gap + text;
			used += more;
			continue;
		}
		if (open !== '') filled.push(open);
		const isFirst = open === '' && filled.length === 0;
		open = isFirst ? gap + text : text;
		used = isFirst ? more : width(text);
	}
	if (open !== '') filled.push(open);
	return filled;
};

const bullet = /^\s*(?:[-*•]|\d{1,2}[.)]|\(?[a-z0-9]\))\s+(?=\S)/;
const indentation = (line: string) => line.match(/^\s*/)?.[0] ?? '';

/** The indentation of what goes on with a line: behind the sign of a list's item, or as it is. */
export const hangOf = (line: string): string =>
	' '.repeat((line.match(bullet)?.[0] ?? indentation(line)).length);

/** The same for an item of a list, or what goes on with one: the lines below the first hang behind its sign. */
export const refillItem = (lines: readonly string[], sentenceGap: string): readonly string[] => {
	const [first = '', ...rest] = lines;
	const hang = hangOf(first);
	const lead = first.slice(0, hang.length);
	const text = [first.slice(lead.length), ...rest.map(line => line.trimStart())];
	return refill(text, sentenceGap, wrapWidth - hang.length).map(
		(line, at) => (at === 0 ? lead : hang) + line,
	);
};
