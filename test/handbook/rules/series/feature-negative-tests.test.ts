import {featureNegativeTests as rule} from '../../../../src/handbook/rules/series/feature-negative-tests.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: false,
	broken: [
		[
			'a write that works',
			'* KVM: x86: Advertise FOO\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),\n+++ b/arch/x86/kvm/x86.c\n+\tcase MSR_IA32_FOO:\n* KVM: selftests: Test FOO\n+++ b/tools/testing/selftests/kvm/x86/foo_test.c\n+\twrmsr(MSR_IA32_FOO, 1);',
		],
		[
			'an assertion on a value',
			'* KVM: x86: Advertise FOO\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),\n+++ b/arch/x86/kvm/x86.c\n+\tcase MSR_IA32_FOO:\n* KVM: selftests: Test FOO\n+++ b/tools/testing/selftests/kvm/x86/foo_test.c\n+\tGUEST_ASSERT(rdmsr(MSR_IA32_FOO) == 1);',
		],
		[
			'an intercept',
			'* KVM: x86: Advertise FOO\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),\n+++ b/arch/x86/kvm/x86.c\n+\tsvm_set_intercept(svm, INTERCEPT_FOO);\n* KVM: selftests: Test FOO\n+++ b/tools/testing/selftests/kvm/x86/foo_test.c\n+\tfoo();',
		],
		[
			'a control',
			'* KVM: x86: Advertise FOO\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),\n+++ b/arch/x86/kvm/x86.c\n+\tcase SECONDARY_EXEC_ENABLE_FOO:\n* KVM: selftests: Test FOO\n+++ b/tools/testing/selftests/kvm/x86/foo_test.c\n+\tfoo();',
		],
		[
			'mails',
			'[PATCH 1/2] KVM: x86: Advertise FOO\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),\n+++ b/arch/x86/kvm/x86.c\n+\tcase MSR_IA32_FOO:\n[PATCH 2/2] KVM: selftests: Test FOO\n+++ b/tools/testing/selftests/kvm/x86/foo_test.c\n+\tfoo();',
		],
	],
	fine: [
		[
			'an expected fault',
			'* KVM: x86: Advertise FOO\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),\n+++ b/arch/x86/kvm/x86.c\n+\tcase MSR_IA32_FOO:\n* KVM: selftests: Test FOO\n+++ b/tools/testing/selftests/kvm/x86/foo_test.c\n+\tGUEST_ASSERT(vector == GP_VECTOR);',
		],
		[
			'a safe access',
			'* KVM: x86: Advertise FOO\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),\n+++ b/arch/x86/kvm/x86.c\n+\tcase MSR_IA32_FOO:\n* KVM: selftests: Test FOO\n+++ b/tools/testing/selftests/kvm/x86/foo_test.c\n+\twrmsr_safe(MSR_IA32_FOO, -1);',
		],
		[
			'an error from the kernel',
			'* KVM: x86: Advertise FOO\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),\n+++ b/arch/x86/kvm/x86.c\n+\tcase MSR_IA32_FOO:\n* KVM: selftests: Test FOO\n+++ b/tools/testing/selftests/kvm/x86/foo_test.c\n+\tTEST_ASSERT(errno == EINVAL, "x");',
		],
		[
			"no tests, which is another rule's",
			'* KVM: x86: Advertise FOO\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),\n+++ b/arch/x86/kvm/x86.c\n+\tcase MSR_IA32_FOO:',
		],
		[
			'bits alone',
			'* KVM: x86: Advertise FOO\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),\n* KVM: selftests: Test FOO\n+++ b/tools/testing/selftests/kvm/x86/foo_test.c\n+\tfoo();',
		],
		[
			'unit tests for it',
			'* KVM: x86: Advertise FOO\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),\n+++ b/arch/x86/kvm/x86.c\n+\tcase MSR_IA32_FOO:\n    KUT has the negative tests.\n* KVM: selftests: Test FOO\n+++ b/tools/testing/selftests/kvm/x86/foo_test.c\n+\tfoo();',
		],
		[
			'a part',
			'* KVM: x86: Advertise FOO\n+++ b/arch/x86/kvm/cpuid.c\n+\t\tF(FOO),\n+++ b/arch/x86/kvm/x86.c\n+\tcase MSR_IA32_FOO:\n* KVM: selftests: Test FOO\n+++ b/tools/testing/selftests/kvm/x86/foo_test.c\n+\tfoo();',
			{isWhole: false},
		],
	],
});
