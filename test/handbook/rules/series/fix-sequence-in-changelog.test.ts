import {fixSequenceInChangelog as rule} from '../../../../src/handbook/rules/series/fix-sequence-in-changelog.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: false,
	broken: [
		[
			'a race',
			'* KVM: x86: Fix a race with the flush\n    Lock first.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a deadlock',
			'* KVM: x86: Fix a deadlock\n    Lock first.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a race in the text',
			'* KVM: x86: Lock earlier\n    Lock earlier, as the flush races with the read.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a lock inversion',
			'* KVM: x86: Lock earlier\n    Lock earlier to avoid a lock inversion.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a data race',
			'* KVM: x86: Use READ_ONCE()\n    Avoid a data race.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
	],
	fine: [
		[
			'a table',
			'* KVM: x86: Fix a race with the flush\n    Lock first.\n    \n      CPU0            CPU1\n      read()          flush()\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'numbered steps',
			'* KVM: x86: Fix a race\n    Lock first.\n    \n      1. Read it.\n      2. Flush it.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'vCPUs by number',
			'* KVM: x86: Fix a race\n    If vCPU0 reads while vCPU1 flushes, all is lost.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a report of lockdep',
			'* KVM: x86: Fix a deadlock\n    Lock first.\n    \n      Possible unsafe locking scenario:\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'a trace',
			'* KVM: x86: Fix a race\n    Lock first.\n     Call Trace:\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		['a race in no fix', '* KVM: x86: Document a race'],
		[
			'a fix without one',
			'* KVM: x86: Fix the count\n    Count the traces.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
		[
			'words with race in them',
			'* KVM: x86: Fix the trace\n    Embrace the trace.\n    \n    Fixes: 0123456789ab ("KVM: x86: Count")\n+++ b/arch/x86/kvm/x86.c\n+\tstep_0();',
		],
	],
});
