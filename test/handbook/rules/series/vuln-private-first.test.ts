import {vulnPrivateFirst as rule} from '../../../../src/handbook/rules/series/vuln-private-first.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['the KVM list', '[PATCH] KVM: x86: Skip the flush\nTo: kvm@vger.kernel.org\nCc: security@kernel.org'],
		['LKML', '[PATCH] KVM: x86: Skip the flush\nTo: linux-kernel@vger.kernel.org\nCc: security@kernel.org'],
		[
			"another host's list",
			'[PATCH] KVM: x86: Skip the flush\nTo: linux-coco@lists.linux.dev\nCc: security@kernel.org',
		],
		[
			'the list on a patch',
			'[PATCH 0/1] KVM: x86: Flush\nCc: security@kernel.org\n[PATCH 1/1] KVM: x86: One\nTo: kvm@vger.kernel.org',
		],
		["QEMU's list", '[PATCH] KVM: x86: Skip the flush\nTo: qemu-devel@nongnu.org\nCc: security@kernel.org'],
	],
	fine: [
		['maintainers alone', '[PATCH] KVM: x86: Skip the flush\nTo: a@example.org\nCc: security@kernel.org'],
		['lists alone', '[PATCH] KVM: x86: Skip the flush\nTo: kvm@vger.kernel.org'],
		['no header', '[PATCH] KVM: x86: Skip the flush'],
		['commits', '* KVM: x86: Skip the flush'],
		[
			'the alias of the x86 maintainers',
			'[PATCH] KVM: x86: Skip the flush\nTo: x86@kernel.org\nCc: security@kernel.org',
		],
	],
});
