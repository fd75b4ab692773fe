import {vulnNoDistrosEarly as rule} from '../../../../src/handbook/rules/series/vuln-no-distros-early.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['their list', '[PATCH] KVM: x86: Skip the flush\nCc: linux-distros@vs.openwall.org'],
		[
			'with the security team',
			'[PATCH] KVM: x86: Skip the flush\nCc: security@kernel.org\nCc: linux-distros@vs.openwall.org',
		],
		['in To', '[PATCH] KVM: x86: Skip the flush\nTo: linux-distros@vs.openwall.org'],
		[
			'on the cover letter',
			'[PATCH 0/1] KVM: x86: Flush\nCc: linux-distros@vs.openwall.org\n[PATCH 1/1] KVM: x86: One',
		],
		['capitals', '[PATCH] KVM: x86: Skip the flush\nCc: Linux-Distros@vs.openwall.org'],
	],
	fine: [
		['the security team', '[PATCH] KVM: x86: Skip the flush\nCc: security@kernel.org'],
		['the KVM list', '[PATCH] KVM: x86: Skip the flush\nTo: kvm@vger.kernel.org'],
		['no header', '[PATCH] KVM: x86: Skip the flush'],
		[
			'words on distributions',
			'[PATCH] KVM: x86: Skip the flush\nlinux-distros@vs.openwall.org knows nothing.',
		],
		['commits', '* KVM: x86: Skip the flush'],
	],
});
