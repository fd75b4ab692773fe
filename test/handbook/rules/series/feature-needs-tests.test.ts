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
		[
			'tests that do not know it',
			'[PATCH] KVM: x86: Skip the flush\nThe selftests do not cover this.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'tests for later',
			'[PATCH] KVM: x86: Skip the flush\nThe selftests will follow.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'tests that are planned',
			'[PATCH] KVM: x86: Skip the flush\nA selftest is planned for a follow-up.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'a VMM that serves',
			'[PATCH] KVM: x86: Skip the flush\nNothing in selftests uses it; QEMU does.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'a header of tests',
			'[PATCH] KVM: x86: Skip the flush\nThis has nothing to do with the selftests Makefile.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
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
			'a run',
			'[PATCH] KVM: x86: Skip the flush\nTesting: ran all KVM selftests on Intel.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'the test by name',
			'[PATCH] KVM: x86: Skip the flush\nIt is exercised by set_memory_region_test.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'unit tests behind it',
			'[PATCH] KVM: x86: Skip the flush\nThe KUT changes will be posted once this has a Message-ID.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'what covers it',
			'[PATCH] KVM: x86: Skip the flush\nThe existing selftests cover all of it.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'two lines',
			'[PATCH] KVM: x86: Skip the flush\nIt was tested with the\nselftests of the VMM.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'a denial and a test',
			'[PATCH] KVM: x86: Skip the flush\nThere is no selftest for AMD. The selftest for Intel passes.\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
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
