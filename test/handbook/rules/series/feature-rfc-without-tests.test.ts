import {featureRfcWithoutTests as rule} from '../../../../src/handbook/rules/series/feature-rfc-without-tests.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		[
			'a capability',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'a second version',
			'[PATCH v2] KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'a series',
			'[PATCH 0/2] KVM: x86: Flush less\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'an ioctl',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_FLUSH _IO(KVMIO, 0xd9)',
		],
		[
			'a parameter',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/arch/x86/kvm/x86.c\n+module_param(flush, bool, 0444);',
		],
	],
	fine: [
		[
			'an RFC',
			'[RFC PATCH] KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'tests',
			'[PATCH 1/2] KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250\n[PATCH 2/2] KVM: selftests: Test it',
		],
		[
			'commits, which have no tag',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'a part',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
			{isWhole: false},
		],
		['a plain change', '[PATCH] KVM: x86: Skip the flush'],
		[
			'unit tests that are named',
			'[PATCH] KVM: x86: Skip the flush\nTested by kvm-unit-tests.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
	],
});
