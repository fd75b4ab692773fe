import type {ByteString} from '../bytes.ts';

/** Where the diff stands in a text; numbers are lines of the text, from 0. */
export type DiffPart = Readonly<{
	start: number;
	/** The first line behind it. */
	end: number;
	/** The lines that begin a file: `diff --git`, or `---` of a diff that has none. */
	files: readonly number[];
	/** The lines with `@@`. */
	hunks: readonly number[];
	isGit: boolean;
	/** The line at which a hunk stops before its own counts say so. */
	damage: Readonly<{line: number; isAtEnd: boolean}> | undefined;
}>;

const hunkHead = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
const fileHead =
	/^(?:old mode |new mode |deleted file mode |new file mode |copy (?:from|to) |rename (?:from|to|old|new) |(?:dis)?similarity index |index |--- |\+\+\+ |Binary files )/;

const isFile = (lines: readonly ByteString[], at: number, isGit: boolean): boolean =>
	isGit
		? (lines[at]?.startsWith('diff --git ') ?? false)
		: lines[at]?.startsWith('--- ') === true &&
			lines[at + 1]?.startsWith('+++ ') === true &&
			hunkHead.test(lines[at + 2] ?? '');

/** The line behind a hunk, and how many lines its counts miss. */
const behindHunk = (lines: readonly ByteString[], at: number, head: RegExpMatchArray) => {
	let [old, fresh] = [Number(head[1] ?? 1), Number(head[2] ?? 1)];
	let next = at + 1;
	for (; next < lines.length; next++) {
		const sign = lines[next]?.[0] ?? ' ';
		if (old <= 0 && fresh <= 0 && sign !== '\\') break;
		if (sign !== ' ' && sign !== '+' && sign !== '-' && sign !== '\\') break;
		if (sign === ' ' || sign === '-') old--;
		if (sign === ' ' || sign === '+') fresh--;
	}
	return {next, isWhole: old === 0 && fresh === 0};
};

/** The line behind a `GIT binary patch`, and whether both its blocks have the blank line at their end. */
const behindBinary = (lines: readonly ByteString[], at: number) => {
	let next = at + 1;
	while (/^(?:literal|delta) \d+$/.test(lines[next] ?? '')) {
		while (next < lines.length && lines[next] !== '') next++;
		next++;
	}
	return {next: Math.min(next, lines.length), isWhole: next > at + 1 && next <= lines.length};
};

/** Finds the diff at or below the line `from`. Undefined where there is none. */
export const findDiff = (lines: readonly ByteString[], from: number): DiffPart | undefined => {
	const first = (isGit: boolean) => lines.findIndex((_, at) => at >= from && isFile(lines, at, isGit));
	const isGit = first(true) !== -1;
	const start = first(isGit);
	if (start === -1) return undefined;
	const [files, hunks]: [number[], number[]] = [[], []];
	let damage: DiffPart['damage'];
	let [at, end] = [start, start];
	while (at < lines.length) {
		const line = lines[at] ?? '';
		const isNext = at === end;
		const hunk = isNext ? line.match(hunkHead) : null;
		if (hunk !== null) {
			const {next, isWhole} = behindHunk(lines, at, hunk);
			hunks.push(at);
			if (!isWhole) damage ??= {line: next, isAtEnd: lines.slice(next).every(rest => rest === '')};
			end = next;
		} else if (isFile(lines, at, isGit)) {
			files.push(at);
			end = at + 1;
		} else if (isNext && line === 'GIT binary patch') {
			const {next, isWhole} = behindBinary(lines, at);
			if (!isWhole) damage ??= {line: next, isAtEnd: lines.slice(next).every(rest => rest === '')};
			end = next;
		} else if (isNext && fileHead.test(line)) end = at + 1;
		at = Math.max(at + 1, end);
	}
	const isHeadless =
		lines[end - 1]?.startsWith('+++ ') === true && hunks.every(hunk => hunk < (files.at(-1) ?? 0));
	// The line that begins a hunk can itself be cut.
	const isEmptyOrHead = (rest: string, at: number) => rest === '' || (at === 0 && rest.startsWith('@'));
	if (isHeadless) damage ??= {line: end, isAtEnd: lines.slice(end).every(isEmptyOrHead)};
	return {start, end, files, hunks, isGit, damage};
};
