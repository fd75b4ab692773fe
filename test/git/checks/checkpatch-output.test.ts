import fc from 'fast-check';
import {expect, test} from 'vitest';
import {findingsOf, isScriptReport, parseScriptOutput} from '../../../src/git/checks/checkpatch-output.ts';
import {leftOut} from '../../../src/git/checks/checkpatch-types.ts';
import type {Origin} from '../../../src/series/plain-mail.ts';

const origins: readonly Origin[] = ['patch', {line: 2}, {path: 'a.c', line: 7, text: '\tint a;'}, 'base'];

test.each([
	[
		'-:2: WARNING:TYPO_SPELLING: said so',
		[{level: 'WARNING', type: 'TYPO_SPELLING', line: 2, message: 'said so'}],
	],
	['-:2: ERROR:SPACING: a: b: c', [{level: 'ERROR', type: 'SPACING', line: 2, message: 'a: b: c'}]],
	['CHECK:X9: no line', [{level: 'CHECK', type: 'X9', line: undefined, message: 'no line'}]],
	['total: 1 errors, 2 warnings', []],
	['ERROR: without a type', []],
	['-:x: ERROR:SPACING: no number', []],
	['Use of uninitialized value $root at line 1', []],
	['', []],
])('%j is read', (text, reports) => {
	expect(parseScriptOutput(text)).toEqual(reports);
});

test('any text can be read, and what is read can be kept', () => {
	const line = fc.tuple(
		fc.constantFrom('', '-:1: ', '-:99:'),
		fc.constantFrom('ERROR:A_B: ', 'CHECK', ''),
		fc.string(),
	);
	fc.assert(
		fc.property(fc.array(line), lines => {
			const reports = parseScriptOutput(lines.map(parts => parts.join('')).join('\n'));
			const again: unknown = JSON.parse(JSON.stringify(reports));
			expect(reports.every(isScriptReport) && Array.isArray(again) && again.every(isScriptReport)).toBe(true);
			findingsOf(reports, origins);
		}),
	);
});

const found = (output: string) => findingsOf(parseScriptOutput(output), origins);

test('an error is a should, all else a hint', () => {
	expect(
		found('-:2: ERROR:A: x\n-:2: WARNING:B: x\n-:2: CHECK:C: x').map(({rule, severity}) => [rule, severity]),
	).toEqual([
		['checkpatch:A', 'should'],
		['checkpatch:B', 'hint'],
		['checkpatch:C', 'hint'],
	]);
});

test('what is about lines of the base does not count', () => {
	expect(found('-:4: ERROR:SPACING: x')).toEqual([]);
	expect(found('-:3: ERROR:SPACING: x').map(({spot}) => spot)).toEqual([origins[2]]);
	expect(found('-:2: ERROR:SPACING: x').map(({spot}) => spot)).toEqual([{line: 2}]);
	expect(found('-:1: ERROR:SPACING: x').map(({spot}) => spot)).toEqual([undefined]);
});

test('what the script finds at the end of a patch is about the patch', () => {
	expect(found('-:4: ERROR:MISSING_SIGN_OFF: x')).toHaveLength(1);
	expect(found('-:3: ERROR:MISSING_SIGN_OFF: x').map(({spot}) => spot)).toEqual([undefined]);
});

test('the same is told once', () => {
	expect(found('-:3: ERROR:A: x\n-:3: ERROR:A: x\n-:3: ERROR:A: y')).toHaveLength(2);
});

test.each([...leftOut.keys()])('%s is left out', type => {
	expect(found(`-:3: WARNING:${type}: x`)).toEqual([]);
});
