import {orderUapiBeforeUser as rule} from '../../../../src/handbook/rules/series/order-uapi-before-user.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		[
			'a capability',
			'* KVM: selftests: Test it\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+\tkvm_has_cap(KVM_CAP_X86_FLUSH);\n* KVM: x86: Add a capability\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'an ioctl',
			'* KVM: selftests: Test it\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+\tvm_ioctl(vm, KVM_FLUSH_ALL, NULL);\n* KVM: x86: Add a capability\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_FLUSH_ALL _IO(KVMIO, 0xd9)',
		],
		[
			'a flag',
			'* KVM: selftests: Test it\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+\tflags = KVM_FLUSH_LAZY;\n* KVM: x86: Add a capability\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_FLUSH_LAZY (1 << 3)',
		],
		[
			'a patch between',
			'* KVM: selftests: Test it\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+\tkvm_has_cap(KVM_CAP_X86_FLUSH);\n* KVM: VMX: Rename the helper\n* KVM: x86: Add a capability\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'mails',
			'[PATCH 1/2] KVM: selftests: Test it\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+\tkvm_has_cap(KVM_CAP_X86_FLUSH);\n[PATCH 2/2] KVM: x86: Add a capability\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
	],
	fine: [
		[
			'the definition first',
			'* KVM: x86: Add a capability\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250\n* KVM: selftests: Test it\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+\tkvm_has_cap(KVM_CAP_X86_FLUSH);',
		],
		[
			'another name',
			'* KVM: selftests: Test it\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+\tkvm_has_cap(KVM_CAP_X86_FLUSH_ALL);\n* KVM: x86: Add a capability\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			"a definition of the test's own",
			'* KVM: selftests: Test it\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+#define KVM_CAP_X86_FLUSH 250\n+\tkvm_has_cap(KVM_CAP_X86_FLUSH);\n* KVM: x86: Add a capability\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'a definition that only moves',
			'* KVM: selftests: Test it\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+\tkvm_has_cap(KVM_CAP_X86_FLUSH);\n* KVM: x86: Add a capability\n+++ b/include/uapi/linux/kvm.h\n-#define KVM_CAP_X86_FLUSH 250\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'a header that is copied',
			'* KVM: selftests: Test it\n+++ b/tools/testing/selftests/kvm/x86/flush_test.c\n+\tkvm_has_cap(KVM_CAP_X86_FLUSH);\n* KVM: selftests: Copy it\n+++ b/tools/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
	],
});
