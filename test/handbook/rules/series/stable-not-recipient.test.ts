import {stableNotRecipient as rule} from '../../../../src/handbook/rules/series/stable-not-recipient.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['stable in Cc', '[PATCH] KVM: x86: Skip the flush\nCc: stable@vger.kernel.org'],
		['stable in To', '[PATCH] KVM: x86: Skip the flush\nTo: stable@vger.kernel.org'],
		[
			'stable among others',
			'[PATCH] KVM: x86: Skip the flush\nTo: kvm@vger.kernel.org\nCc: a@example.org, Stable <stable@vger.kernel.org>',
		],
		['capitals', '[PATCH] KVM: x86: Skip the flush\nCc: Stable@vger.kernel.org'],
		['the second patch', '[PATCH 1/2] KVM: x86: One\n[PATCH 2/2] KVM: x86: Two\nCc: stable@vger.kernel.org'],
	],
	fine: [
		[
			'the tag alone',
			'[PATCH] KVM: x86: Skip the flush\nTo: kvm@vger.kernel.org\n    Skip it.\n    \n    Cc: stable@vger.kernel.org',
		],
		['the alias that goes nowhere', '[PATCH] KVM: x86: Skip the flush\nCc: stable@kernel.org'],
		['no header', '[PATCH] KVM: x86: Skip the flush'],
		['commits', '* KVM: x86: Skip the flush'],
		[
			'a backport',
			'[PATCH] KVM: x86: Skip the flush\nCc: stable@vger.kernel.org\n    commit 0123456789ab upstream.\n    \n    Skip it.',
		],
		['another list', '[PATCH] KVM: x86: Skip the flush\nCc: unstable@vger.kernel.org'],
	],
});
