/** What a practice commit does to one file; each hunk is its lines with their signs. */
export type Edit = Readonly<{path: string; isNew: boolean; hunks: readonly (readonly string[])[]}>;

/** A practice commit as it is stored: a message that ends in a line end, and edits. */
export type Change = Readonly<{message: string; edits: readonly Edit[]}>;

/** Files by path. */
export type Files = ReadonlyMap<string, string>;

const parseEdits = (lines: readonly string[]): readonly Edit[] => {
	const edits: {path: string; isNew: boolean; hunks: string[][]}[] = [];
	for (const line of lines) {
		const file = line.match(/^(---|\+\+\+) (\S+)$/);
		const edit = edits.at(-1);
		if (file?.[2] !== undefined) {
			const isNew = file[1] === '+++';
			edits.push({path: file[2], isNew, hunks: isNew ? [[]] : []});
		} else if (line === '@@') edit?.hunks.push([]);
		else edit?.hunks.at(-1)?.push(line === '' ? ' ' : line);
	}
	return edits;
};

/** The change that a text describes; assets/practice/README.md has the format. */
export const parseChange = (text: string): Change => {
	const lines = text.trim().split('\n');
	const cut = lines.indexOf('---');
	const message = cut === -1 ? lines : lines.slice(0, cut);
	return {
		message: `${message.join('\n').trim()}\n`,
		edits: cut === -1 ? [] : parseEdits(lines.slice(cut + 1)),
	};
};

const side = (hunk: readonly string[], without: '+' | '-'): string =>
	hunk
		.filter(line => line[0] !== without)
		.map(line => `${line.slice(1)}\n`)
		.join('');

const applyHunk = (content: string, hunk: readonly string[], path: string): string => {
	const before = side(hunk, '+');
	// Search from a line's beginning: a line end goes in front of both.
	const at = `\n${content}`.indexOf(`\n${before}`);
	if (at === -1 || `\n${content}`.includes(`\n${before}`, at + 1)) {
		throw new Error(`practice: a hunk stands not exactly once in ${path}:\n${hunk.join('\n')}`);
	}
	return content.slice(0, at) + side(hunk, '-') + content.slice(at + before.length);
};

/** The files after these edits. Throws where a hunk does not fit, which is a mistake in the assets. */
export const applyEdits = (files: Files, edits: readonly Edit[]): Files => {
	const after = new Map(files);
	for (const {path, isNew, hunks} of edits) {
		const content = after.get(path);
		if (isNew !== (content === undefined)) {
			throw new Error(`practice: ${path} ${isNew ? 'is there already' : 'is not there'}`);
		}
		after.set(
			path,
			content === undefined
				? side(hunks[0] ?? [], '-')
				: hunks.reduce((text, hunk) => applyHunk(text, hunk, path), content),
		);
	}
	return after;
};
