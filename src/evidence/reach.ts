import type {DiffLine, FileDiff, Hunk} from '../series/diff.ts';
import {fileName, isDocument, isSelftest} from '../series/path-kind.ts';
import type {Patch} from '../series/series.ts';
import {tokensOf, withoutComments} from './comments.ts';

export {fileName, isDocument, isSelftest};

const side = (hunk: Hunk, sign: '+' | '-') =>
	hunk.lines.filter(line => line.sign === ' ' || line.sign === sign).map(line => line.text);

const keepsTokens =
	(path: string) =>
	(hunk: Hunk): boolean => {
		const before = tokensOf(path, side(hunk, '-'));
		const after = tokensOf(path, side(hunk, '+'));
		return before.length === after.length && before.every((token, at) => token === after[at]);
	};

/** Whether the compiler sees the same file as before: only comments and blanks differ, or nobody compiles it. */
export const isWithoutEffect = (file: FileDiff): boolean =>
	isDocument(file.path) ||
	(file.kind === 'modified' &&
		!file.isBinary &&
		file.hunks.length > 0 &&
		file.hunks.every(keepsTokens(file.path)));

/** The files of a patch that change what runs. */
export const effectiveFiles = (patch: Patch): readonly FileDiff[] =>
	patch.diff.filter(file => !isWithoutEffect(file));

/** The lines of a hunk with comments taken out. */
export const codeOf = (path: string, hunk: Hunk): readonly DiffLine[] => {
	const strip = (sign: '+' | '-') => {
		const kept = hunk.lines.filter(line => line.sign === ' ' || line.sign === sign);
		const code = withoutComments(
			path,
			kept.map(line => line.text),
		);
		return new Map(kept.map((line, at) => [line, code[at] ?? '']));
	};
	const before = strip('-');
	const after = strip('+');
	return hunk.lines
		.filter(line => line.sign !== '\\')
		.map(line => ({sign: line.sign, text: (line.sign === '-' ? before : after).get(line) ?? ''}));
};

/** The code that a hunk changes: each added or removed line with the head of the function it is in, as far as the hunk shows it. */
export const changedCode = (path: string, hunk: Hunk): readonly Readonly<{line: string; head: string}>[] => {
	let head = hunk.context;
	return codeOf(path, hunk).flatMap(({sign, text}) => {
		if (/^[A-Za-z_].*\(/.test(text) && !text.trimEnd().endsWith(';')) head = text;
		const changed = sign === ' ' ? [] : [{line: text, head}];
		if (/^}/.test(text)) head = '';
		return changed;
	});
};

/** A few names with a count of the rest: `mmu.c, spte.c and 3 more`. */
export const fewNames = (names: readonly string[]): string => {
	const unique = [...new Set(names)];
	return unique.length <= 3
		? unique.join(', ')
		: `${unique.slice(0, 2).join(', ')} and ${unique.length - 2} more`;
};
