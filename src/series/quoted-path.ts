import type {ByteString} from './bytes.ts';

const named: Readonly<Record<string, string>> = {
	a: '\x07',
	b: '\b',
	t: '\t',
	n: '\n',
	v: '\v',
	f: '\f',
	r: '\r',
	'"': '"',
	'\\': '\\',
};

/** The path that git wrote, quoted as in C where it has to be, or as it stands. */
export const unquotePath = (written: ByteString): ByteString => {
	if (!written.startsWith('"') || !written.endsWith('"') || written.length < 2) return written;
	return written
		.slice(1, -1)
		.replace(/\\(?:([0-7]{3})|(.))/gs, (all, octal: string | undefined, letter: string | undefined) =>
			octal === undefined ? (named[letter ?? ''] ?? all) : String.fromCharCode(Number.parseInt(octal, 8)),
		);
};

const quotedFirst = /^"(?:[^"\\]|\\.)*"/s;

/**
 * The one path of a `diff --git a/path b/path` line whose two names are the same, as they are wherever git writes
 * them nowhere else. `pair` is what follows `diff --git `.
 */
export const pathOfPair = (pair: ByteString): ByteString => {
	const quoted = pair.match(quotedFirst)?.[0];
	if (quoted !== undefined) return unquotePath(quoted).slice(2);
	// `a/` + path + ` b/` + path: the path may hold blanks, but its length is known.
	return pair.slice(2, 2 + (pair.length - 5) / 2);
};
