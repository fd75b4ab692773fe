/** A line of the block at a message's end, or a note between such lines. */
export type Trailer = Readonly<{
	/** `Signed-off-by` and the like as written; undefined for a note such as `[name: what was changed]`. */
	key: string | undefined;
	/** Folded lines joined by a space. */
	value: string;
	/** The very text, with its line end where it has one. */
	raw: string;
}>;

/** A message cut before its trailers; the parts in a row are the message. */
export type TrailedMessage = Readonly<{text: string; trailers: readonly Trailer[]; tail: string}>;

const tag = /^([A-Za-z][A-Za-z0-9-]*)[ \t]*:[ \t]*(\S.*)?$/;
const note = /^\[.*\]?\s*$/;
/** Tags that make a paragraph a block of trailers even among other lines. */
const sure = /^(?:[A-Z][a-z]+(?:-[a-z]+)+-by|Fixes|Cc|Link|Closes|Reported-by|Message-ID|Change-Id)$/i;

/** Lines with their ends. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const toTrailer = (raw: string): Trailer => {
	const [first = '', ...folded] = raw.split('\n').map(line => line.trim());
	const found = first.match(tag);
	const value = [found === null ? first : (found[2] ?? ''), ...folded].filter(part => part !== '').join(' ');
	return {key: found?.[1], value, raw};
};

const isBlock = (trailers: readonly Trailer[]): boolean => {
	const tags = trailers.filter(({key}) => key !== undefined);
	const strangers = trailers.filter(({key, raw}) => key === undefined && !note.test(raw.trim()));
	if (tags.length === 0) return false;
	const hasSure = tags.some(({key = ''}) => sure.test(key));
	return hasSure ? strangers.length <= tags.length * 3 : strangers.length === 0;
};

/**
 * Cuts a message before its block of trailers: the last paragraph, where it is not the only one and its lines are
 * `Key: value`. Scissors and comments are not known here, as a commit has none.
 */
export const parseTrailers = (message: string): TrailedMessage => {
	const lines = linesOf(message);
	let end = lines.length;
	while (end > 0 && lines[end - 1]?.trim() === '') end--;
	let start = end;
	while (start > 0 && lines[start - 1]?.trim() !== '') start--;
	const raws: string[] = [];
	for (const line of lines.slice(start, end)) {
		const isFolded = /^[ \t]/.test(line) && raws.length > 0;
		if (isFolded) raws[raws.length - 1] += line;
		else raws.push(line);
	}
	const trailers = raws.map(toTrailer);
	const hasText = lines.slice(0, start).some(line => line.trim() !== '');
	if (!hasText || !isBlock(trailers)) return {text: message, trailers: [], tail: ''};
	return {text: lines.slice(0, start).join(''), trailers, tail: lines.slice(end).join('')};
};

/** The message again, byte for byte. */
export const formatTrailers = ({text, trailers, tail}: TrailedMessage): string =>
	text + trailers.map(({raw}) => raw).join('') + tail;
