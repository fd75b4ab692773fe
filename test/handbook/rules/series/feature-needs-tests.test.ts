import {featureNeedsTests as rule} from '../../../../src/handbook/rules/series/feature-needs-tests.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		[
			'a capability',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'an ioctl',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_FLUSH _IO(KVMIO, 0xd9)',
		],
		[
			'a module parameter',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/arch/x86/kvm/x86.c\n+module_param(flush, bool, 0444);',
		],
		[
			'a bit with code behind it',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),\n+++ b/arch/x86/kvm/x86.c\n+\tcase MSR_FOO:',
		],
		[
			'words that there are no tests',
			'[PATCH] KVM: x86: Skip the flush\nThere are no selftests.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'words that it comes without any',
			'[PATCH] KVM: x86: Skip the flush\nAdd it without any KUT coverage.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		['commits', '* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250'],
		[
			'a series',
			'[PATCH 0/2] KVM: x86: Flush less\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
	],
	fine: [
		[
			'a selftest',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250\n* KVM: selftests: Test it',
		],
		[
			'unit tests that are named',
			'[PATCH] KVM: x86: Skip the flush\nKUT has the tests.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'the other kind of test',
			'[PATCH] KVM: x86: Skip the flush\nAdd no selftest, as KUT covers it.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'an RFC',
			'[RFC PATCH] KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		['bits alone', '[PATCH] KVM: x86: Skip the flush\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),'],
		[
			'a copied header',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/tools/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'a capability that moves',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250\n-#define KVM_CAP_X86_FLUSH 249',
		],
		[
			'a part of a series',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
			{isWhole: false},
		],
		['a plain change', '[PATCH] KVM: x86: Skip the flush'],
	],
});
