import {expect, test} from 'vitest';
import {foldForeign, sameAsOurs} from '../../../src/commands/check/fold.ts';
import type {ForeignFinding} from '../../../src/series/foreign-finding.ts';

const foreign = (rule: string, message = 'x', spot: ForeignFinding['spot'] = {line: 2}): ForeignFinding => ({
	rule,
	severity: 'hint',
	message,
	spot,
});
const own = (...ids: readonly string[]) => ids.map(id => ({rule: {id}}));

test.each(Object.entries(sameAsOurs))('checkpatch’s %s is not told beside ours', (type, ids) => {
	const finding = foreign(`checkpatch:${type}`);
	for (const id of ids) expect(foldForeign([finding], own('another', id))).toEqual([]);
	expect(foldForeign([finding], own('another'))).toEqual([finding]);
});

test('a type without a rule of ours stays', () => {
	const all = [foreign('checkpatch:SPACING'), foreign('checkpatch:toString'), foreign('codespell', '"a" …')];
	expect(foldForeign(all, own('changelog-wrap-75'))).toEqual(all);
});

test('a word is told once a line', () => {
	const checkpatch = foreign('checkpatch:TYPO_SPELLING', "'Teh' may be misspelled - perhaps 'The'?");
	const same = foreign('codespell', '"Teh" is perhaps meant to be "The".');
	const elsewhere = foreign('codespell', '"Teh" is perhaps meant to be "The".', {line: 3});
	const inCode = foreign('codespell', '"Teh" is perhaps meant to be "The".', {
		path: 'a.c',
		line: 2,
		text: 'Teh',
	});
	expect(foldForeign([checkpatch, same, elsewhere, inCode], [])).toEqual([checkpatch, elsewhere, inCode]);
});
