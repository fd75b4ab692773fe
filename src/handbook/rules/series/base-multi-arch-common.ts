import {guessKind} from '../../base-choice.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';

export const baseMultiArchCommon = definePostingRule({
	id: 'base-multi-arch-common',
	severity: 'must',
	title: 'Work on several architectures starts from a release candidate',
	why: "Each architecture's maintainer merges such a series into a tree of their own. Only a release candidate is in all of these trees; with next as the base they would take foreign x86 work along.",
	cites: handbook('Base Tree/Branch'),
	good: '* KVM: x86: Skip the flush',
	bad: `* KVM: Pass the slot to the flush
+++ b/arch/arm64/kvm/mmu.c
-a();
-b();
-c();
-d();
+e();
+f();
+g();
+h();`,
	check: posting => {
		const {series, facts} = posting.context;
		if (facts === undefined || facts.base.releaseTag !== undefined || facts.base.isInNext !== true) return [];
		const {kind, confidence} = guessKind(series);
		if (kind !== 'multi-arch') return [];
		const message =
			'The series changes code that several architectures share or own, and its base is no release candidate. Start from the one that next is built on.';
		return [{message, confidence: Math.min(0.75, confidence), patchIds: []}];
	},
});
