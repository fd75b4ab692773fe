import {orderFixesFirst as rule} from '../../../../src/handbook/rules/series/order-fixes-first.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: false,
	broken: [
		[
			'a fix at the end',
			'* KVM: VMX: Rename the helper\n* KVM: SVM: Fix the count\n    Fix it.\n    \n    Fixes: 0123456789ab ("KVM: SVM: Count")',
		],
		[
			'a fix for stable at the end',
			'* KVM: VMX: Rename the helper\n* KVM: SVM: Fix the count\n    Fix it.\n    \n    Cc: stable@vger.kernel.org',
		],
		[
			'a fix behind two',
			'* KVM: VMX: Rename the helper\n* KVM: x86/mmu: Drop it\n* KVM: SVM: Fix the count\n    Fix it.\n    \n    Fixes: 0123456789ab ("KVM: SVM: Count")',
		],
		[
			'a fix between',
			'* KVM: VMX: Rename the helper\n* KVM: SVM: Fix the count\n    Fix it.\n    \n    Fixes: 0123456789ab ("KVM: SVM: Count")\n* KVM: x86: Move it',
		],
		[
			'mails',
			'[PATCH 1/2] KVM: VMX: Rename the helper\n[PATCH 2/2] KVM: SVM: Fix the count\n    Fix it.\n    \n    Fixes: 0123456789ab ("KVM: SVM: Count")',
		],
	],
	fine: [
		[
			'the fix first',
			'* KVM: SVM: Fix the count\n    Fix it.\n    \n    Fixes: 0123456789ab ("KVM: SVM: Count")\n* KVM: VMX: Rename the helper',
		],
		[
			'a fix that needs the refactoring',
			'* KVM: SVM: Rename the helper\n* KVM: SVM: Fix the count\n    Fix it.\n    \n    Fixes: 0123456789ab ("KVM: SVM: Count")',
		],
		[
			'fixes alone',
			'* KVM: SVM: Fix the count\n    Fix it.\n    \n    Fixes: 0123456789ab ("KVM: SVM: Count")\n* KVM: VMX: Fix it\n    Fix it.\n    \n    Fixes: 0123456789ab ("KVM: SVM: Count")',
		],
		[
			'a fix behind a test',
			'* KVM: selftests: Add a helper\n* KVM: SVM: Fix the count\n    Fix it.\n    \n    Fixes: 0123456789ab ("KVM: SVM: Count")',
		],
		['no fix', '* KVM: VMX: Rename the helper\n* KVM: SVM: Count'],
		['one fix', '* KVM: SVM: Fix the count\n    Fix it.\n    \n    Fixes: 0123456789ab ("KVM: SVM: Count")'],
		[
			'a fix of a test',
			'* KVM: VMX: Rename the helper\n* KVM: selftests: Fix the count\n    Fix it.\n    \n    Fixes: 0123456789ab ("KVM: SVM: Count")',
		],
	],
});
