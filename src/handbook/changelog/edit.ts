/** A piece of the message and what stands there instead. */
export type Edit = Readonly<{at: number; length: number; text: string}>;

/** The line end the message uses. */
export const lineEndOf = (message: string): '\r\n' | '\n' => (/^[^\n]*\r\n/.test(message) ? '\r\n' : '\n');

/** The message with these pieces replaced; they do not overlap. However many there are, it is gone through once. */
export const withEdits = (message: string, edits: readonly Edit[]): string => {
	const parts: string[] = [];
	let from = 0;
	for (const {at, length, text} of edits.toSorted((a, b) => a.at - b.at)) {
		parts.push(message.slice(from, at), text);
		from = at + length;
	}
	return parts.join('') + message.slice(from);
};

/**
 * The message with its lines rearranged. Lines come and go with their ends; ends that a new last line lacks or has too
 * many are set as the message had them.
 */
export const withLines = (
	message: string,
	change: (lines: readonly string[]) => readonly string[],
): string => {
	const end = lineEndOf(message);
	const lines = change(message.match(/[^\n]*\n|[^\n]+$/g) ?? []);
	const whole = lines.map(line => (line.endsWith('\n') ? line : line + end)).join('');
	return message.endsWith('\n') ? whole : whole.replace(/\r?\n$/, '');
};

const isBlank = (line: string | undefined) => line?.trim() === '';

/** Lines without those numbers. A gap that this opens between two blank lines is closed. */
export const withoutLines = (lines: readonly string[], gone: ReadonlySet<number>): readonly string[] => {
	const kept: string[] = [];
	let hasCut = false;
	for (const [index, line] of lines.entries()) {
		if (gone.has(index)) hasCut = true;
		else {
			if (!(hasCut && isBlank(line) && isBlank(kept.at(-1)))) kept.push(line);
			hasCut = hasCut && isBlank(line);
		}
	}
	const hadTail = isBlank(lines.at(-1));
	while (gone.size > 0 && !hadTail && isBlank(kept.at(-1))) kept.pop();
	return kept;
};

/** Lines that take the place of `count` lines. */
export type Run = Readonly<{count: number; lines: readonly string[]}>;

/** The lines with runs of them replaced, by the line each begins at; none may overlap. However many lines there are. */
export const withRuns = (lines: readonly string[], runs: ReadonlyMap<number, Run>): readonly string[] => {
	const result: string[] = [];
	for (let at = 0; at < lines.length; ) {
		const run = runs.get(at);
		for (const line of run?.lines ?? [lines[at] ?? '']) result.push(line);
		at += Math.max(1, run?.count ?? 1);
	}
	return result;
};
