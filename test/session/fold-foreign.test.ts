import {expect, test} from 'vitest';
import {judgeKnown} from '../../src/commands/check/judge-given.ts';
import type {ForeignFinding} from '../../src/series/foreign-finding.ts';
import {parseDiff} from '../../src/series/parse-diff.ts';
import {foldForeign, sameAsOurs} from '../../src/session/fold-foreign.ts';
import {aGiven} from '../commands/check/a-verdict.ts';
import {aContext, aPatch} from '../handbook/a-patch.ts';

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

test('of code what ours says at that place is not told again, and what it says elsewhere is', () => {
	const spot = (line: number, path = 'a.c') => ({path, line, text: '// x'});
	const [here, beside, below, other] = [spot(7), spot(9), spot(10), spot(7, 'b.c')].map(place =>
		foreign('checkpatch:C99_COMMENTS', 'x', place),
	) as [ForeignFinding, ForeignFinding, ForeignFinding, ForeignFinding];
	const ours = [{rule: {id: 'comment-no-c99'}, code: {path: 'a.c', line: 7}}];
	expect(foldForeign([here, beside, below, other], ours)).toEqual([below, other]);
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

test('findings of ours in code count for it when a patch is judged', () => {
	const patch = aPatch({
		message: 'KVM: x86: Do it',
		diff: parseDiff(
			'diff --git a/arch/x86/kvm/x86.c b/arch/x86/kvm/x86.c\n--- a/arch/x86/kvm/x86.c\n+++ b/arch/x86/kvm/x86.c\n@@ -9,0 +10,1 @@\n+\t// Count every root that was loaded.\n',
		),
	});
	const [line] = patch.diff[0]?.hunks[0]?.lines ?? [];
	const at = {
		path: 'arch/x86/kvm/x86.c',
		line: patch.diff[0]?.hunks[0]?.newStart ?? 0,
		text: line?.text ?? '',
	};
	const given = aGiven('', {patch});
	const context = aContext([patch]);
	const [verdict] = judgeKnown({
		posting: {patches: [given], cover: undefined, isWhole: false},
		context,
		foreign: [[foreign('checkpatch:C99_COMMENTS', 'x', at)]],
		waivers: [],
		branch: '',
		notes: [],
		early: new Map(),
	}).patches;
	expect(verdict?.findings.map(({rule}) => rule.id)).toContain('comment-no-c99');
	expect(verdict?.foreign).toEqual([]);
});
