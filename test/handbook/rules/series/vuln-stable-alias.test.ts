import {vulnStableAlias as rule} from '../../../../src/handbook/rules/series/vuln-stable-alias.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		[
			'the public tag',
			'[PATCH] KVM: x86: Skip the flush\nCc: security@kernel.org\n    Skip it.\n    \n    Cc: stable@vger.kernel.org',
		],
		[
			'one with a version',
			'[PATCH] KVM: x86: Skip the flush\nCc: security@kernel.org\n    Skip it.\n    \n    Cc: stable@vger.kernel.org # 6.6.x',
		],
		[
			'one in brackets',
			'[PATCH] KVM: x86: Skip the flush\nCc: security@kernel.org\n    Skip it.\n    \n    Cc: <stable@vger.kernel.org>',
		],
		[
			'the second patch',
			'[PATCH 1/2] KVM: x86: One\nCc: security@kernel.org\n[PATCH 2/2] KVM: x86: Two\n    Skip it.\n    \n    Cc: stable@vger.kernel.org',
		],
		[
			'the security team in To',
			'[PATCH] KVM: x86: Skip the flush\nTo: security@kernel.org\n    Skip it.\n    \n    Cc: stable@vger.kernel.org',
		],
	],
	fine: [
		[
			'the alias',
			'[PATCH] KVM: x86: Skip the flush\nCc: security@kernel.org\n    Skip it.\n    \n    Cc: stable@kernel.org',
		],
		[
			'a public mail',
			'[PATCH] KVM: x86: Skip the flush\nTo: kvm@vger.kernel.org\n    Skip it.\n    \n    Cc: stable@vger.kernel.org',
		],
		['no tag', '[PATCH] KVM: x86: Skip the flush\nCc: security@kernel.org'],
		['no header', '[PATCH] KVM: x86: Skip the flush\n    Skip it.\n    \n    Cc: stable@vger.kernel.org'],
		['commits', '* KVM: x86: Skip the flush\n    Skip it.\n    \n    Cc: stable@vger.kernel.org'],
	],
});
