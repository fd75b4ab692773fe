import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {DiffLine, FileDiff} from '../../src/series/diff.ts';
import {parseDiff} from '../../src/series/parse-diff.ts';

const diff = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

const head = ({path, oldPath}: FileDiff) => [oldPath, path];

describe('names', () => {
	test.each([
		[
			'a file with a blank',
			['diff --git a/a b b/a b', '--- a/a b\t', '+++ b/a b\t', '@@ -1 +1 @@', '-x', '+y'],
			'a b',
		],
		['a mode, no lines', ['diff --git a/x b/y b/x b/y', 'old mode 100644', 'new mode 100755'], 'x b/y'],
		[
			'a quoted name without lines',
			['diff --git "a/q\\"\\t\\303\\251" "b/q\\"\\t\\303\\251"', 'new file mode 100644'],
			'q"\t\xc3\xa9',
		],
		[
			'a quoted name with lines',
			['diff --git "a/\\\\n" "b/\\\\n"', '--- /dev/null', '+++ "b/\\\\n"', '@@ -0,0 +1 @@', '+y'],
			'\\n',
		],
		['a binary', ['diff --git a/x b/x', 'index 1..2 100644', 'Binary files a/x and b/x differ'], 'x'],
		[
			'a deletion',
			['diff --git a/x b/x', 'deleted file mode 100644', '--- a/x', '+++ /dev/null', '@@ -1 +0,0 @@', '-y'],
			'x',
		],
	])('%s', (_, lines, path) => {
		const files = parseDiff(diff(...lines));
		expect(files.map(head)).toEqual([[undefined, path]]);
	});

	test('a rename, with and without lines', () => {
		const [pure, edited] = parseDiff(
			diff(
				'diff --git a/x b/y',
				'similarity index 100%',
				'rename from x',
				'rename to y',
				'diff --git a/u "b/v\\n"',
				'similarity index 90%',
				'rename from u',
				'rename to "v\\n"',
				'--- a/u',
				'+++ "b/v\\n"',
				'@@ -3 +3 @@ int f(void)',
				'-x',
				'+y',
			),
		);
		expect(pure).toEqual({path: 'y', oldPath: 'x', kind: 'renamed', isBinary: false, hunks: []});
		expect(edited).toMatchObject({
			path: 'v\n',
			oldPath: 'u',
			kind: 'renamed',
			hunks: [{context: 'int f(void)'}],
		});
	});

	test('a copy', () => {
		const [file] = parseDiff(diff('diff --git a/x b/y', 'similarity index 100%', 'copy from x', 'copy to y'));
		expect(file).toMatchObject({kind: 'copied', oldPath: 'x', path: 'y'});
	});
});

describe('lines', () => {
	test('those that look like a head are lines', () => {
		const [file, ...rest] = parseDiff(
			diff(
				'diff --git a/x b/x',
				'--- a/x',
				'+++ b/x',
				'@@ -1,2 +1,3 @@',
				'--- a/y',
				'+++ b/y',
				'+@@ -1 +1 @@',
				' diff --git a/z b/z',
			),
		);
		expect(rest).toEqual([]);
		expect(file?.path).toBe('x');
		expect(file?.hunks[0]?.lines.map(({sign, text}) => sign + text)).toEqual([
			'--- a/y',
			'+++ b/y',
			'+@@ -1 +1 @@',
			' diff --git a/z b/z',
		]);
	});

	test('a missing line end, carriage returns, and a blank line without its sign', () => {
		const [file] = parseDiff(
			diff(
				'diff --git a/x b/x',
				'--- a/x',
				'+++ b/x',
				'@@ -1,3 +1,3 @@',
				' a\r',
				'',
				'-b',
				'\\ No newline at end of file',
				'+b\r',
				'\\ No newline at end of file',
			),
		);
		expect(file?.hunks[0]?.lines.map(({sign, text}) => `${sign}${text}`)).toEqual([
			' a\r',
			' ',
			'-b',
			'\\ No newline at end of file',
			'+b\r',
			'\\ No newline at end of file',
		]);
	});

	test('text is UTF-8 where it is that, otherwise one character a byte', () => {
		const [file] = parseDiff(
			diff('diff --git a/x b/x', '--- a/x', '+++ b/x', '@@ -1 +1 @@ caf\xc3\xa9', '-caf\xe9', '+caf\xc3\xa9'),
		);
		expect(file?.hunks[0]).toMatchObject({context: 'café', lines: [{text: 'café'}, {text: 'café'}]});
	});

	test('a submodule is a file of one line', () => {
		const [file] = parseDiff(
			diff(
				'diff --git a/s b/s',
				'index 1..2 160000',
				'--- a/s',
				'+++ b/s',
				'@@ -1 +1 @@',
				'-Subproject commit 1',
				'+Subproject commit 2',
			),
		);
		expect(file).toMatchObject({path: 's', kind: 'modified', hunks: [{oldCount: 1, newCount: 1}]});
	});
});

const text = fc.stringMatching(/^[ -~]{0,20}$/);
const line: fc.Arbitrary<DiffLine> = fc.record({sign: fc.constantFrom(' ', '+', '-'), text});
const hunk = fc
	.tuple(fc.nat(9999), fc.nat(9999), text, fc.array(line, {minLength: 1, maxLength: 12}))
	.map(([oldStart, newStart, context, lines]) => ({
		oldStart,
		oldCount: lines.filter(({sign}) => sign !== '+').length,
		newStart,
		newCount: lines.filter(({sign}) => sign !== '-').length,
		context,
		lines,
	}));
const files: fc.Arbitrary<readonly FileDiff[]> = fc.array(
	fc.record({
		path: fc.stringMatching(/^[a-z ]{1,9}\/[a-z]{1,5}\.c$/),
		oldPath: fc.constant(undefined),
		kind: fc.constant('modified' as const),
		isBinary: fc.constant(false),
		hunks: fc.array(hunk, {minLength: 1, maxLength: 4}),
	}),
	{maxLength: 4},
);

const range = (start: number, count: number) => (count === 1 ? `${start}` : `${start},${count}`);

const written = ({path, hunks}: FileDiff) =>
	diff(
		`diff --git a/${path} b/${path}`,
		'index 1..2 100644',
		`--- a/${path}${path.includes(' ') ? '\t' : ''}`,
		`+++ b/${path}${path.includes(' ') ? '\t' : ''}`,
		...hunks.flatMap(({oldStart, oldCount, newStart, newCount, context, lines}) => [
			`@@ -${range(oldStart, oldCount)} +${range(newStart, newCount)} @@${context === '' ? '' : ` ${context}`}`,
			...lines.map(({sign, text}) => sign + text),
		]),
	);

test('any diff that is written is read again', () => {
	fc.assert(
		fc.property(files, wanted => {
			expect(parseDiff(wanted.map(written).join(''))).toEqual(wanted);
		}),
	);
});

test('any text at all is read without complaint', () => {
	fc.assert(
		fc.property(
			fc.array(fc.oneof(text, fc.constantFrom('diff --git a/x b/x', '@@ -1 +1 @@', '--- a/x', '+++ "b'))),
			lines => {
				expect(Array.isArray(parseDiff(lines.join('\n')))).toBe(true);
			},
		),
	);
});
