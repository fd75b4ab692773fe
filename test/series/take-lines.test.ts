import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Change} from '../../src/series/change.ts';
import {parseCommit} from '../../src/series/commit-object.ts';
import type {DiffLine, FileDiff} from '../../src/series/diff.ts';
import {parseDiff} from '../../src/series/parse-diff.ts';
import type {Patch} from '../../src/series/series.ts';
import {splittableLines, takeLines} from '../../src/series/take-lines.ts';

/** A file's diff of one hunk, written with signs alone: ` -+ ` and so on. */
const aDiff = (lines: readonly DiffLine[]): FileDiff => {
	const count = (signs: string) => lines.filter(({sign}) => signs.includes(sign)).length;
	const [oldCount, newCount] = [count(' -'), count(' +')];
	const [oldStart, newStart] = [Math.min(1, oldCount), Math.min(1, newCount)];
	const hunk = {oldStart, oldCount, newStart, newCount, context: '', lines};
	return {path: 'a', oldPath: undefined, kind: 'modified', isBinary: false, hunks: [hunk]};
};

/** Takes lines of a diff written as people read it; both files follow from it. */
const take = (written: readonly string[], taken: readonly number[]) => {
	const lines = written.map(line => ({sign: line[0] as DiffLine['sign'], text: line.slice(1)}));
	const side = (signs: string) =>
		lines
			.flatMap(({sign, text}, at) =>
				signs.includes(sign) ? [text + (lines[at + 1]?.sign === '\\' ? '' : '\n')] : [],
			)
			.join('');
	return takeLines(side(' -'), side(' +'), aDiff(lines), new Set(taken));
};

describe('some lines of a diff', () => {
	it.each([
		['the first of two replacements', ['-a', '-b', '+A', '+B'], [0, 2], 'A\nb\n'],
		['the second of two replacements', ['-a', '-b', '+A', '+B'], [1, 3], 'a\nB\n'],
		['what is added only', [' a', '-b', '+B', '+C', ' d'], [1, 2], 'a\nb\nB\nC\nd\n'],
		['what is removed only', [' a', '-b', '+B', ' d'], [0], 'a\nd\n'],
		['none', [' a', '-b', '+B', ' d'], [], 'a\nb\nd\n'],
		['carriage returns and latin-1', ['-\xe9\r', '-x\r', '+\xe8\r', '+y\r'], [0, 2], '\xe8\r\nx\r\n'],
		['a last line that gets its end', ['-a', '\\', '+a'], [0, 1], 'a\n'],
		['a line behind one without an end', [' a', '-b', '\\', '+b', '+c'], [2], 'a\nb\nc\n'],
		['a last line that loses its end', ['-a', '+a', '\\'], [1], 'a\na'],
		['lines of a new file', ['+a', '+b', '+c'], [1], 'b\n'],
		['lines of a file that goes', ['-a', '-b', '-c'], [1], 'a\nc\n'],
	])('are taken: %s', (_, written, taken, result) => {
		expect(take(written, taken)).toBe(result);
	});

	it('are all of it or nothing of it at the ends', () => {
		const line = fc.constantFrom('x', 'y', 'z\r', '\xe9');
		const hunk = fc.array(fc.record({sign: fc.constantFrom<DiffLine['sign']>(' ', '+', '-'), text: line}), {
			maxLength: 12,
		});
		fc.assert(
			fc.property(hunk, lines => {
				const side = (signs: string) =>
					lines.map(({sign, text}) => (signs.includes(sign) ? `${text}\n` : '')).join('');
				const [before, after] = [side(' -'), side(' +')];
				const all = lines.filter(({sign}) => sign !== ' ').map((_, at) => at);
				expect(takeLines(before, after, aDiff(lines), new Set())).toBe(before);
				expect(takeLines(before, after, aDiff(lines), new Set(all))).toBe(after);
			}),
		);
	});
});

const aPatch = (text: string, more: Partial<Change> = {}): Patch => ({
	id: '1',
	commit: parseCommit('1'.repeat(40), new Uint8Array()),
	changes: [
		{status: 'M', path: 'a', oldMode: '100644', newMode: '100644', oldOid: '1', newOid: '2', ...more},
	],
	diff: parseDiff(text),
});

const text = 'diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1,2 @@\n-x\n+y\n+z\n';

describe('a file that may be taken in lines', () => {
	it.each([
		['text', text, {}, 3],
		['new', text, {oldMode: '000000'}, 3],
		['changed in mode as well', text, {newMode: '100755'}, undefined],
		['a symbolic link', text, {oldMode: '120000', newMode: '120000'}, undefined],
		['a submodule', text, {oldMode: '160000', newMode: '160000'}, undefined],
		['binary', 'diff --git a/a b/a\nBinary files a/a and b/a differ\n', {}, undefined],
		['changed in mode only', 'diff --git a/a b/a\nold mode 100644\nnew mode 100644\n', {}, undefined],
		['renamed', text.replace('--- ', 'rename from b\nrename to a\n--- '), {}, undefined],
		['two of one path', text + text, {}, undefined],
		['no file of the patch', text, {path: 'b'}, undefined],
	])('is %s', (_, diff, more, count) => {
		expect(splittableLines(aPatch(diff, more), 'a')).toBe(count);
	});
});
