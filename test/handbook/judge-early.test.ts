import {describe, expect, it} from 'vitest';
import {judge, judgeCode} from '../../src/handbook/judge.ts';
import {judgeEarly, noHistory} from '../../src/handbook/judge-early.ts';
import {shortlogUniqueInSeries} from '../../src/handbook/rules/shortlog/shortlog-unique-in-series.ts';
import type {Patch} from '../../src/series/series.ts';
import {aContext, aPatch} from './a-patch.ts';

const tail = '\n\nSigned-off-by: Code Author <author@example.org>\n';
const messages = [
	'KVM: x86: Zap it.',
	'kvm: mmu: zaps the root',
	'KVM: x86/mmu: Zap it\n\nThis patch zaps it, and we want that.  I.e. it is gone.',
	'Revert "KVM: x86: Zap it"\n\nThis reverts commit 0123456789ab.',
	'KVM: x86: Zap it\n\nFixes: 0123456789ab ("KVM: x86: Do it")',
];
const patches: readonly Patch[] = [...messages, ...messages.slice(0, 1)].map((message, index) =>
	aPatch({id: `p${index}`, message: message + tail}),
);
const context = {...aContext(patches), recentShortlogs: noHistory};

describe('judging before the series is known', () => {
	it('comes to the same findings and fixes as judging with it', () => {
		for (const patch of patches) {
			const early = judgeEarly(patch, {});
			expect(judge(patch, context, early)).toEqual(judge(patch, context));
			expect(judgeCode(patch, context, early)).toEqual(judgeCode(patch, context));
			for (const [rule, {reports, fixed}] of early) {
				if (reports.length > 0) expect(fixed).toBe(rule.fix?.(patch, context));
			}
		}
	});

	it('leaves rules that look at other patches for later', () => {
		const [first] = patches;
		expect(first && judgeEarly(first, {}).has(shortlogUniqueInSeries)).toBe(false);
		expect(first && judge(first, context).some(({rule}) => rule === shortlogUniqueInSeries)).toBe(true);
	});
});
