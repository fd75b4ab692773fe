import {orderTestUpdateBeforeKvm as rule} from '../../../../src/handbook/rules/series/order-test-update-before-kvm.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: false,
	broken: [
		[
			'an expectation changed later',
			'* KVM: x86/mmu: Raise the limit of roots\n+++ b/arch/x86/kvm/mmu/mmu.c\n+int prepare_roots(void)\n* KVM: selftests: Expect the new limit of roots\n    Expect the new limit, which prepare_roots() has.\n+++ b/tools/testing/selftests/kvm/x86/roots_test.c\n-\tTEST_ASSERT(nr == 3, "roots");\n+\tTEST_ASSERT(nr >= 3, "roots");',
		],
		[
			"a guest's assertion",
			'* KVM: x86/mmu: Raise the limit of roots\n+++ b/arch/x86/kvm/mmu/mmu.c\n+int prepare_roots(void)\n* KVM: selftests: Expect the new limit of roots\n    Expect the new limit, which prepare_roots() has.\n+++ b/tools/testing/selftests/kvm/x86/roots_test.c\n-\tGUEST_ASSERT(nr == 3, "roots");\n+\tGUEST_ASSERT(nr >= 3, "roots");',
		],
		[
			'with a patch between',
			'* KVM: x86/mmu: Raise the limit of roots\n+++ b/arch/x86/kvm/mmu/mmu.c\n+int prepare_roots(void)\n* KVM: SVM: Rename it\n* KVM: selftests: Expect the new limit of roots\n    Expect the new limit, which prepare_roots() has.\n+++ b/tools/testing/selftests/kvm/x86/roots_test.c\n-\tTEST_ASSERT(nr == 3, "roots");\n+\tTEST_ASSERT(nr >= 3, "roots");',
		],
		[
			'mails',
			'[PATCH 1/2] KVM: x86/mmu: Raise the limit of roots\n+++ b/arch/x86/kvm/mmu/mmu.c\n+int prepare_roots(void)\n[PATCH 2/2] KVM: selftests: Expect the new limit of roots\n    Expect the new limit, which prepare_roots() has.\n+++ b/tools/testing/selftests/kvm/x86/roots_test.c\n-\tTEST_ASSERT(nr == 3, "roots");\n+\tTEST_ASSERT(nr >= 3, "roots");',
		],
		[
			'a requirement',
			'* KVM: x86/mmu: Raise the limit of roots\n+++ b/arch/x86/kvm/mmu/mmu.c\n+int prepare_roots(void)\n* KVM: selftests: Expect the new limit of roots\n    Expect the new limit, which prepare_roots() has.\n+++ b/tools/testing/selftests/kvm/x86/roots_test.c\n-\tTEST_REQUIRE(nr == 3, "roots");\n+\tTEST_REQUIRE(nr >= 3, "roots");',
		],
	],
	fine: [
		[
			'the update first',
			'* KVM: selftests: Expect the new limit of roots\n    Expect the new limit, which prepare_roots() has.\n+++ b/tools/testing/selftests/kvm/x86/roots_test.c\n-\tTEST_ASSERT(nr == 3, "roots");\n+\tTEST_ASSERT(nr >= 3, "roots");\n* KVM: x86/mmu: Raise the limit of roots\n+++ b/arch/x86/kvm/mmu/mmu.c\n+int prepare_roots(void)',
		],
		[
			'a new test behind',
			'* KVM: x86/mmu: Raise the limit of roots\n+++ b/arch/x86/kvm/mmu/mmu.c\n+int prepare_roots(void)\n* KVM: selftests: Expect the new limit of roots\n    Expect the new limit, which prepare_roots() has.\n+++ b/tools/testing/selftests/kvm/x86/roots_test.c\n+\tTEST_ASSERT(nr >= 3, "roots");',
		],
		[
			'an update of something else',
			'* KVM: x86/mmu: Raise the limit of roots\n+++ b/arch/x86/kvm/mmu/mmu.c\n+int prepare_roots(void)\n* KVM: selftests: Print the time\n    Print it.\n+++ b/tools/testing/selftests/kvm/x86/time_test.c\n-\tTEST_ASSERT(a, "b");\n+\tTEST_ASSERT(c, "d");',
		],
		[
			'another line of a test',
			'* KVM: x86/mmu: Raise the limit of roots\n+++ b/arch/x86/kvm/mmu/mmu.c\n+int prepare_roots(void)\n* KVM: selftests: Expect the new limit of roots\n    Expect the new limit, which prepare_roots() has.\n+++ b/tools/testing/selftests/kvm/x86/roots_test.c\n-\tprintf(nr == 3, "roots");\n+\tprintf(nr >= 3, "roots");',
		],
		[
			'the update alone',
			'* KVM: selftests: Expect the new limit of roots\n    Expect the new limit, which prepare_roots() has.\n+++ b/tools/testing/selftests/kvm/x86/roots_test.c\n-\tTEST_ASSERT(nr == 3, "roots");\n+\tTEST_ASSERT(nr >= 3, "roots");',
		],
	],
});
