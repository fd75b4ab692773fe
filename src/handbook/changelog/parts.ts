import {parseTrailers, type Trailer} from '../../series/trailers.ts';
import {rememberLast} from './remember.ts';
import {looksLikeTag} from './tag-line.ts';

/** A trailer and the lines it stands on. */
export type PlacedTrailer = Trailer & Readonly<{line: number; lineCount: number}>;

/** A message by what its lines are. Lines are counted from 0; `To` is exclusive. */
export type Parts = Readonly<{
	/** Without line ends. */
	lines: readonly string[];
	/** The first line behind the shortlog and its blank line. */
	bodyFrom: number;
	/** Where the trailers begin, or else the text ends. */
	bodyTo: number;
	trailers: readonly PlacedTrailer[];
	/** Where the text ends that git keeps: at a `---` line, where there is one. */
	end: number;
	/** Whether a line is a tag, wherever it stands, or belongs to one or to a note in the block of trailers. */
	isTagLine: (line: number) => boolean;
}>;

const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';

const place = (trailers: readonly Trailer[], start: number): readonly PlacedTrailer[] => {
	let line = start;
	return trailers.map(trailer => {
		const lineCount = trailer.raw.replace(/\n$/, '').split('\n').length;
		const placed = {...trailer, line, lineCount};
		line += lineCount;
		return placed;
	});
};

/** Lines of the block that are tags, their folds, or notes in brackets, which may be longer than a line. */
const tagLines = (trailers: readonly PlacedTrailer[]): ReadonlySet<number> => {
	const found = new Set<number>();
	let isInNote = false;
	for (const {key, raw, line, lineCount} of trailers) {
		const text = raw.trim();
		if (key === undefined && text.startsWith('[')) isInNote = true;
		if (key !== undefined || isInNote) for (let at = 0; at < lineCount; at++) found.add(line + at);
		if (isInNote && text.endsWith(']')) isInNote = false;
	}
	return found;
};

/** The parts of a message. What stands below a `---` line is in none of them. */
export const partsOf: (message: string) => Parts = rememberLast(message => {
	const ended = message.split('\n');
	const lines = message.includes('\r') ? ended.map(line => line.replace(/\r$/, '')) : ended;
	let shortlog = lines.findIndex(line => !isBlank(line));
	if (shortlog === -1) shortlog = lines.length;
	let bodyFrom = shortlog;
	while (bodyFrom < lines.length && !isBlank(lines[bodyFrom])) bodyFrom++;
	while (bodyFrom < lines.length && isBlank(lines[bodyFrom])) bodyFrom++;
	const cut = lines.findIndex(
		(line, index) => index >= bodyFrom && line.startsWith('---') && /^---\s*$/.test(line),
	);
	const end = cut === -1 ? lines.length : cut;
	const {text, trailers} = parseTrailers(lines.slice(0, end).join('\n'));
	const bodyTo = trailers.length === 0 ? end : Math.max(bodyFrom, text.split('\n').length - 1);
	const placed = place(trailers, bodyTo);
	const inBlock = tagLines(placed);
	const isTagLine = (line: number) =>
		line >= bodyTo ? inBlock.has(line) : line >= bodyFrom && looksLikeTag(lines[line] ?? '');
	return {lines, bodyFrom, bodyTo, trailers: placed, end, isTagLine};
});
