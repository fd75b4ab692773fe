import {fixRaceRegressionTest as rule} from '../../../../src/handbook/rules/series/fix-race-regression-test.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: false,
	broken: [
		[
			'a race',
			'* KVM: x86: Fix a race with the flush\n    Lock first.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
		],
		[
			'a deadlock',
			'* KVM: x86: Fix a deadlock\n    Lock first.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
		],
		[
			'a find of a fuzzer',
			'* KVM: x86: Check the pointer\n    Check it, as syzbot found.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
		],
		[
			'one for stable',
			'* KVM: x86: Fix a race\n    Lock first.\n    \n    Cc: stable@vger.kernel.org\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
		],
		[
			'a mail',
			'[PATCH] KVM: x86: Fix a race\n    Lock first.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
		],
	],
	fine: [
		[
			'a test in the series',
			'* KVM: x86: Fix a race\n    Lock first.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();\n* KVM: selftests: Race',
		],
		[
			'a test that is named',
			'* KVM: x86: Fix a race\n    Lock first, as dirty_log_test shows.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
		],
		[
			'a check of a pointer',
			'* KVM: x86: Check the pointer\n    Check it, as syzbot found.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();\n+\tstep_1();',
		],
		[
			'a fix of no race',
			'* KVM: x86: Fix the count\n    Count right.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
		],
		['a race in no fix', '* KVM: x86: Document a race'],
		[
			'a part',
			'* KVM: x86: Fix a race\n    Lock first.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
			{isWhole: false},
		],
	],
});
