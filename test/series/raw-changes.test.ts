import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Change} from '../../src/series/change.ts';
import {type ListedCommit, parseRawLog} from '../../src/series/raw-changes.ts';

const oid = fc.stringMatching(/^[0-9a-f]{40}$/);
const mode = fc.constantFrom('000000', '100644', '100755', '120000', '160000');
const path = fc
	.array(fc.integer({min: 1, max: 255}), {minLength: 1, maxLength: 12})
	.map(codes => String.fromCharCode(...codes));

const change: fc.Arbitrary<Change> = fc.record({
	status: fc.constantFrom('A', 'M', 'D', 'T'),
	path: fc.oneof(path, fc.constantFrom('\n:100644', ':000000 100644 a b A', `${'a'.repeat(40)} `)),
	oldMode: mode,
	newMode: mode,
	oldOid: oid,
	newOid: oid,
});

const commit: fc.Arbitrary<ListedCommit> = fc.record({
	oid,
	parents: fc.array(oid, {maxLength: 3}),
	changes: fc.array(change, {maxLength: 4}),
});

/** As git writes it: a line break stands before the first file of a commit. */
const written = ({oid, parents, changes}: ListedCommit) =>
	`${oid} ${parents.join(' ')}\0` +
	changes
		.map(
			({status, path, oldMode, newMode, oldOid, newOid}, index) =>
				`${index === 0 ? '\n' : ''}:${oldMode} ${newMode} ${oldOid} ${newOid} ${status}\0${path}\0`,
		)
		.join('');

test('every commit and every path is read, whatever the path looks like', () => {
	fc.assert(
		fc.property(fc.array(commit, {maxLength: 5}), commits => {
			expect(parseRawLog(commits.map(written).join(''))).toEqual(commits);
		}),
	);
});

test('nothing is nothing', () => {
	expect(parseRawLog('')).toEqual([]);
});

test('what is of another form is not guessed at', () => {
	expect(() => parseRawLog('commit abc\0')).toThrow('unexpected field');
});
