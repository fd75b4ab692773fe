import {describe, expect, test} from 'vitest';
import type {Change} from '../../src/series/change.ts';
import {changeId, numberedIds} from '../../src/series/change-id.ts';
import type {Diff} from '../../src/series/diff.ts';
import {parseDiff} from '../../src/series/parse-diff.ts';

const file = (path: string, lines: readonly string[], at = 1, context = 'f()') =>
	[
		`diff --git a/${path} b/${path}`,
		`--- a/${path}`,
		`+++ b/${path}`,
		`@@ -${at},${lines.filter(line => line[0] !== '+').length} +${at},${lines.filter(line => line[0] !== '-').length} @@ ${context}`,
		...lines,
		'',
	].join('\n');

const modified = (path: string, over: Partial<Change> = {}): Change => ({
	status: 'M',
	path,
	oldMode: '100644',
	newMode: '100644',
	oldOid: '1'.repeat(40),
	newOid: '2'.repeat(40),
	...over,
});

const idOf = (diff: string, changes: readonly Change[] = [], paths?: readonly string[]) =>
	changeId(parseDiff(diff), changes, paths);

const plain = file('a.c', [' x', '-y', '+z', ' w']);

describe('the id stays', () => {
	test('where the change moves and its surroundings change', () => {
		expect(idOf(file('a.c', [' q', '-y', '+z'], 900, 'g()'))).toBe(idOf(plain));
	});

	test('where the file below has no line end', () => {
		expect(idOf(file('a.c', ['-y', '+z', ' w', '\\ No newline at end of file']))).toBe(idOf(plain));
	});

	test('whatever order the files come in', () => {
		const other = file('b.c', ['+n']);
		expect(idOf(other + plain)).toBe(idOf(plain + other));
	});

	test('where the contents are others and the lines are the same', () => {
		expect(idOf(plain, [modified('a.c', {newOid: '3'.repeat(40)})])).toBe(idOf(plain, [modified('a.c')]));
	});
});

describe('the id changes', () => {
	test.each([
		['with a line', file('a.c', [' x', '-y', '+z2', ' w'])],
		['with a blank', file('a.c', [' x', '-y', '+z ', ' w'])],
		['with a carriage return', file('a.c', [' x', '-y', '+z\r', ' w'])],
		['with the sign', file('a.c', [' x', '+y', '-z', ' w'])],
		['with the path', file('b.c', [' x', '-y', '+z', ' w'])],
		['with a missing line end', file('a.c', [' x', '-y', '+z', '\\ No newline at end of file'])],
		['with lines in another file', file('a.c', ['-y']) + file('b.c', ['+z'])],
	])('%s', (_, diff) => {
		expect(idOf(diff)).not.toBe(idOf(plain));
	});

	test('with the mode', () => {
		const mode = 'diff --git a/a.c b/a.c\nold mode 100644\nnew mode 100755\n';
		const one = idOf(mode, [modified('a.c', {newMode: '100755'})]);
		expect(idOf(mode, [modified('a.c', {oldMode: '100755'})])).not.toBe(one);
	});

	test('with the contents of a binary', () => {
		const binary = 'diff --git a/a.c b/a.c\nindex 1..2 100644\nBinary files a/a.c and b/a.c differ\n';
		const other = modified('a.c', {newOid: '3'.repeat(40)});
		expect(idOf(binary, [modified('a.c')])).not.toBe(idOf(binary, [other]));
	});
});

test('the id of a part is that of a patch with these files alone', () => {
	const both = file('a.c', ['+a']) + file('b.c', ['+b']);
	const changes = [modified('a.c'), modified('b.c', {oldMode: '100755'})];
	expect(idOf(both, changes, ['b.c'])).toBe(idOf(file('b.c', ['+b']), changes.slice(1)));
	expect(idOf(both, changes, ['b.c'])).not.toBe(idOf(both, changes));
	expect(idOf(both, changes, ['a.c', 'b.c'])).toBe(idOf(both, changes));
});

test('an id is 16 hexadecimal digits, even of nothing', () => {
	const nothing: Diff = [];
	expect(changeId(nothing, [])).toMatch(/^[0-9a-f]{16}$/);
	expect(idOf(plain)).toMatch(/^[0-9a-f]{16}$/);
});

test('ids that come again are numbered', () => {
	expect(numberedIds(['a', 'b', 'a', 'a', 'b'])).toEqual(['a', 'b', 'a-2', 'a-3', 'b-2']);
});
