import {baseNoBranchInSubject as rule} from '../../../../src/handbook/rules/series/base-no-branch-in-subject.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['a topic branch', '[PATCH v3 kvm-x86/gmem 1/2] KVM: x86: One'],
		['next', '[PATCH kvm-x86/next] KVM: x86: One'],
		['the tree alone', '[PATCH kvm-x86] KVM: x86: One'],
		['a branch before the word', '[kvm/queue PATCH] KVM: x86: One'],
		['a cover letter', '[PATCH kvm-x86/next 0/1] KVM: x86: Flush\n[PATCH 1/1] KVM: x86: One'],
	],
	fine: [
		['a plain one', '[PATCH v3 1/2] KVM: x86: One'],
		['an RFC', '[RFC PATCH 1/2] KVM: x86: One'],
		['a topic behind the brackets', '[PATCH] KVM: x86/mmu: One'],
		['a commit', '* KVM: x86/mmu: One'],
		['unit tests', '[kvm-unit-tests PATCH] x86: One'],
		['an RFC to be tested', '[RFC/RFT PATCH 1/2] KVM: x86: One'],
		['a resend', '[PATCH RESEND v2 2/3] KVM: x86: One'],
	],
});
