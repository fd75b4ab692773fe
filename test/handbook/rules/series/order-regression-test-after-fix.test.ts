import {orderRegressionTestAfterFix as rule} from '../../../../src/handbook/rules/series/order-regression-test-after-fix.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		[
			'words in common',
			'* KVM: selftests: Test the reset of the PMU counter\n    Add a regression test for the reset of the PMU counter.\n--- /dev/null\n+++ b/tools/testing/selftests/kvm/x86/pmu_reset_test.c\n+\tTEST_ASSERT(!counter, "counter");\n* KVM: x86/pmu: Fix the reset of the counter\n+++ b/arch/x86/kvm/pmu.c\n+void pmu_reset_counter(void)\n+\tcounter = 0;',
		],
		[
			'the name of a function',
			'* KVM: selftests: Add a test\n    Test what pmu_reset_counter() does.\n--- /dev/null\n+++ b/tools/testing/selftests/kvm/x86/pmu_reset_test.c\n+\tTEST_ASSERT(!counter, "counter");\n* KVM: x86/pmu: Fix the reset of the counter\n+++ b/arch/x86/kvm/pmu.c\n+void pmu_reset_counter(void)\n+\tcounter = 0;',
		],
		[
			'the shortlog of the fix',
			'* KVM: selftests: Test the reset of the PMU counter\n    Add a regression test for\n    "KVM: x86/pmu: Fix the reset of the counter".\n--- /dev/null\n+++ b/tools/testing/selftests/kvm/x86/pmu_reset_test.c\n+\tTEST_ASSERT(!counter, "counter");\n* KVM: x86/pmu: Fix the reset of the counter\n+++ b/arch/x86/kvm/pmu.c\n+void pmu_reset_counter(void)\n+\tcounter = 0;',
		],
		[
			'a patch between',
			'* KVM: selftests: Test the reset of the PMU counter\n    Add a regression test for the reset of the PMU counter.\n--- /dev/null\n+++ b/tools/testing/selftests/kvm/x86/pmu_reset_test.c\n+\tTEST_ASSERT(!counter, "counter");\n* KVM: SVM: Rename the helper\n* KVM: x86/pmu: Fix the reset of the counter\n+++ b/arch/x86/kvm/pmu.c\n+void pmu_reset_counter(void)\n+\tcounter = 0;',
		],
		[
			'mails',
			'[PATCH 1/2] KVM: selftests: Test the reset of the PMU counter\n    Add a regression test for the reset of the PMU counter.\n--- /dev/null\n+++ b/tools/testing/selftests/kvm/x86/pmu_reset_test.c\n+\tTEST_ASSERT(!counter, "counter");\n[PATCH 2/2] KVM: x86/pmu: Fix the reset of the counter\n+++ b/arch/x86/kvm/pmu.c\n+void pmu_reset_counter(void)\n+\tcounter = 0;',
		],
	],
	fine: [
		[
			'the test behind the fix',
			'* KVM: x86/pmu: Fix the reset of the counter\n+++ b/arch/x86/kvm/pmu.c\n+void pmu_reset_counter(void)\n+\tcounter = 0;\n* KVM: selftests: Test the reset of the PMU counter\n    Add a regression test for the reset of the PMU counter.\n--- /dev/null\n+++ b/tools/testing/selftests/kvm/x86/pmu_reset_test.c\n+\tTEST_ASSERT(!counter, "counter");',
		],
		[
			'a test of something else',
			'* KVM: selftests: Add a check for timer drift\n    Measure drift.\n--- /dev/null\n+++ b/tools/testing/selftests/kvm/x86/pmu_reset_test.c\n+\tTEST_ASSERT(!counter, "counter");\n* KVM: SVM: Rename the helper\n+++ b/arch/x86/kvm/svm/svm.c\n-\told();\n+\tnew();',
		],
		[
			'a library of tests',
			'* KVM: selftests: Add a PMU counter reset\n    Reset the PMU counter, see pmu_reset_counter().\n+++ b/tools/testing/selftests/kvm/lib/x86/pmu.c\n+\treset();\n* KVM: x86/pmu: Fix the reset of the counter\n+++ b/arch/x86/kvm/pmu.c\n+void pmu_reset_counter(void)\n+\tcounter = 0;',
		],
		[
			'tests alone',
			'* KVM: selftests: Test the reset of the PMU counter\n    Add a regression test for the reset of the PMU counter.\n--- /dev/null\n+++ b/tools/testing/selftests/kvm/x86/pmu_reset_test.c\n+\tTEST_ASSERT(!counter, "counter");',
		],
		[
			'KVM alone',
			'* KVM: x86/pmu: Fix the reset of the counter\n+++ b/arch/x86/kvm/pmu.c\n+void pmu_reset_counter(void)\n+\tcounter = 0;',
		],
	],
});
