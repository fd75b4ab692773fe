import {fixHasReproducer as rule} from '../../../../src/handbook/rules/series/fix-has-reproducer.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: false,
	broken: [
		[
			'a fix that only explains',
			'* KVM: x86: Fix the count\n    Fix the count, which is one too high.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a fix for stable',
			'* KVM: x86: Fix the count\n    Count right.\n    \n    Cc: stable@vger.kernel.org\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a fix in a series',
			'* KVM: x86: Move it\n* KVM: x86: Fix the count\n    Count right.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a mail',
			'[PATCH] KVM: x86: Fix the count\n    Count right.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a crash that nobody can repeat',
			'* KVM: x86: Fix a rare crash\n    Check the pointer, as it may be NULL.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
	],
	fine: [
		[
			'a failing test',
			'* KVM: x86: Fix the count\n    Fix the count, as rseq_test fails.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a splat',
			'* KVM: x86: Fix the count\n    Count right, to get rid of this:\n    \n      WARNING: CPU: 3 PID: 1 at foo\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a report',
			'* KVM: x86: Fix the count\n    Count right.\n    \n    Closes: https://example.org/1\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a bug found by reading',
			'* KVM: x86: Fix the count\n    Count right. Found by inspection.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a build error',
			'* KVM: x86: Fix the count\n    Add the header, as a build error says.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a test in the series',
			'* KVM: x86: Fix the count\n    Count right.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();\n* KVM: selftests: Count',
		],
		['no fix', '* KVM: x86: Skip the flush'],
		[
			'a part',
			'* KVM: x86: Fix the count\n    Count right.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
			{isWhole: false},
		],
	],
});
