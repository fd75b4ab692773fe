import {postRecipients as rule} from '../../../../src/handbook/rules/series/post-recipients.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		['LKML alone', '[PATCH] KVM: x86: Skip the flush\nTo: linux-kernel@vger.kernel.org'],
		['a person alone', '[PATCH] KVM: x86: Skip the flush\nTo: Other Author <other@example.org>'],
		['the maintainers alone', '[PATCH] KVM: x86: Skip the flush\nTo: seanjc@google.com, pbonzini@redhat.com'],
		[
			'a series',
			'[PATCH 1/2] KVM: x86: One\nTo: x86@kernel.org\n[PATCH 2/2] KVM: x86: Two\nTo: x86@kernel.org',
		],
		['no maintainer', '[PATCH] KVM: x86: Skip the flush\nTo: kvm@vger.kernel.org'],
		['selftests', '[PATCH] KVM: selftests: One\nTo: linux-kselftest@vger.kernel.org'],
	],
	fine: [
		[
			'list and maintainer',
			'[PATCH] KVM: x86: Skip the flush\nTo: seanjc@google.com\nCc: kvm@vger.kernel.org',
		],
		[
			'another maintainer',
			'[PATCH] KVM: x86: Skip the flush\nTo: KVM <kvm@vger.kernel.org>, Paolo Bonzini <pbonzini@redhat.com>',
		],
		[
			"the maintainer's own patch",
			'[PATCH] KVM: x86: Skip the flush\nFrom: Sean Christopherson <seanjc@google.com>\nTo: kvm@vger.kernel.org',
		],
		['a private mail', '[PATCH] KVM: x86: Skip the flush\nTo: security@kernel.org'],
		['no header', '[PATCH] KVM: x86: Skip the flush'],
		[
			'a list on the cover letter alone',
			'[PATCH 0/1] KVM: x86: Flush\nTo: kvm@vger.kernel.org, seanjc@google.com\n[PATCH 1/1] KVM: x86: One\nTo: other@example.org',
		],
		['commits', '* KVM: x86: Skip the flush'],
		['selftests to the list', '[PATCH] KVM: selftests: One\nTo: kvm@vger.kernel.org'],
	],
});
