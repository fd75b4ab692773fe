import {baseTreeMatchesPurpose as rule} from '../../../../src/handbook/rules/series/base-tree-matches-purpose.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: false,
	broken: [
		['a base that no tree has', '* KVM: x86: Skip the flush', {base: {isInNext: false, isInMaster: false}}],
		[
			'the same for a series of mails',
			'[PATCH 0/2] KVM: x86: Flush less\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
			{base: {isInNext: false, isInMaster: false}},
		],
		[
			'a new capability on master',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
			{base: {isInNext: false, isInMaster: true}},
		],
		[
			'a new module parameter on master',
			'* KVM: x86: Skip the flush\n+++ b/arch/x86/kvm/x86.c\n+module_param(flush, bool, 0444);',
			{base: {isInNext: false, isInMaster: true}},
		],
		[
			'a new CPUID bit on master',
			'* KVM: x86: Skip the flush\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),',
			{base: {isInNext: false, isInMaster: true}},
		],
	],
	fine: [
		[
			'no repository',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'a base on next',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
			{base: {isInNext: true, isInMaster: false}},
		],
		[
			'a base on both',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
			{base: {isInNext: true, isInMaster: true}},
		],
		[
			'a fix on master',
			'* KVM: x86: Skip the flush\n    Fix it.\n    \n    Fixes: 0123456789ab ("KVM: x86: Flush")',
			{base: {isInNext: false, isInMaster: true}},
		],
		[
			'a release candidate',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
			{base: {isInNext: false, isInMaster: false, releaseTag: 'v7.1-rc3'}},
		],
		[
			"a topic branch, which is another rule's",
			'* KVM: x86: Skip the flush',
			{base: {isInNext: false, isInMaster: false, topicsOnly: ['kvm-x86/mmu']}},
		],
		[
			'a tree that was not looked up',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
			{base: {isInNext: undefined, isInMaster: undefined}},
		],
	],
});
