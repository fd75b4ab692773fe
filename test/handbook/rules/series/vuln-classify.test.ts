import {vulnClassify as rule} from '../../../../src/handbook/rules/series/vuln-classify.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: false,
	broken: [
		[
			'memory out of bounds',
			'* KVM: x86: Fix the index\n    Check it to avoid an out-of-bounds write.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a use after free',
			'* KVM: x86: Fix the index\n    Hold it to avoid a use-after-free.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a guest in control',
			'* KVM: x86: Fix the index\n    Check the guest-controlled value.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a leak',
			'* KVM: x86: Fix the index\n    Clear it, as KVM leaks host memory.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a crash of the host',
			'* KVM: x86: Fix the index\n    A guest can crash the host.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a mail in a file',
			'[PATCH] KVM: x86: Fix the index\n    Avoid a double-free.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
	],
	fine: [
		[
			'a plain fix',
			'* KVM: x86: Fix the index\n    Count right.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a public report',
			'* KVM: x86: Fix the index\n    Avoid a use-after-free.\n    \n    Closes: https://syzkaller.appspot.com/bug?id=1\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a mail from the list',
			'[PATCH] KVM: x86: Fix the index\nList-Id: <kvm.vger.kernel.org>\n    Avoid a use-after-free.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		['no fix', '* KVM: x86: Add KASAN words\n    Talk of use-after-free.'],
		[
			'a test',
			'* KVM: selftests: Fix a use-after-free\n    Fix it.\n    \n    Fixes: 0123456789ab ("KVM: SVM: Count")',
		],
	],
});
