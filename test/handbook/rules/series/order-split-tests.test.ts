import {orderSplitTests as rule} from '../../../../src/handbook/rules/series/order-split-tests.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		[
			'both in one patch',
			'* KVM: x86: Skip the flush\n+++ b/arch/x86/kvm/x86.c\n+\tflush();\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+\tint a0;\n+\tint a1;\n+\tint a2;\n+\tint a3;\n+\tint a4;\n+\tint a5;',
		],
		[
			'a mail',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/arch/x86/kvm/x86.c\n+\tflush();\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+\tint a0;\n+\tint a1;\n+\tint a2;\n+\tint a3;\n+\tint a4;\n+\tint a5;\n+\tint a6;\n+\tint a7;\n+\tint a8;',
		],
		[
			'one of two',
			'* KVM: x86: Skip the flush\n* KVM: x86: Skip the flush\n+++ b/arch/x86/kvm/x86.c\n+\tflush();\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+\tint a0;\n+\tint a1;\n+\tint a2;\n+\tint a3;\n+\tint a4;\n+\tint a5;',
		],
		[
			'few lines, less sure',
			'* KVM: x86: Skip the flush\n+++ b/arch/x86/kvm/x86.c\n+\tflush();\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+\tint a0;\n+\tint a1;',
		],
		[
			'common code',
			'* KVM: Flush\n+++ b/virt/kvm/kvm_main.c\n+\tflush();\n+++ b/tools/testing/selftests/kvm/lib/x.c\n+\tint a;',
		],
	],
	fine: [
		['two patches', '* KVM: x86: Skip the flush\n* KVM: selftests: Test it'],
		[
			'a copied header',
			'* KVM: x86: Add it\n+++ b/include/uapi/linux/kvm.h\n+int a;\n+++ b/tools/include/uapi/linux/kvm.h\n+int a;',
		],
		[
			'documents with code',
			'* KVM: x86: Skip the flush\n+++ b/arch/x86/kvm/x86.c\n+\tflush();\n+++ b/Documentation/virt/kvm/api.rst\n+Text.',
		],
		['tests alone', '* KVM: selftests: Test it'],
		['KVM alone', '* KVM: x86: Skip the flush'],
	],
});
