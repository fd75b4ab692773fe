import {tagFromLine as rule} from '../../../../src/handbook/rules/series/tag-from-line.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		[
			'another who signed first',
			'[PATCH] KVM: x86: Skip the flush\n    Skip it.\n    \n    Signed-off-by: Other Author <other@example.org>\n    Signed-off-by: Code Author <author@example.org>',
		],
		[
			'two others',
			'[PATCH] KVM: x86: Skip the flush\n    Skip it.\n    \n    Signed-off-by: Other Author <other@example.org>\n    Signed-off-by: Third <third@example.org>\n    Signed-off-by: Code Author <author@example.org>',
		],
		[
			'a reviewer between',
			'[PATCH] KVM: x86: Skip the flush\n    Skip it.\n    \n    Signed-off-by: Other Author <other@example.org>\n    Reviewed-by: Third <third@example.org>\n    Signed-off-by: Code Author <author@example.org>',
		],
		[
			'a relay',
			'[PATCH] KVM: x86: Skip the flush\nFrom: Code Author via B4 Relay <devnull+author.example.org@kernel.org>\n    Skip it.\n    \n    Signed-off-by: Code Author <author@example.org>',
		],
		[
			'one patch of two',
			'[PATCH 1/2] KVM: x86: One\n    Skip it.\n    \n    Signed-off-by: Code Author <author@example.org>\n[PATCH 2/2] KVM: x86: Two\n    Skip it.\n    \n    Signed-off-by: Other Author <other@example.org>\n    Signed-off-by: Code Author <author@example.org>',
		],
	],
	fine: [
		[
			'the author alone',
			'[PATCH] KVM: x86: Skip the flush\n    Skip it.\n    \n    Signed-off-by: Code Author <author@example.org>',
		],
		[
			'a From line',
			'[PATCH] KVM: x86: Skip the flush\n(From line)\n    Skip it.\n    \n    Signed-off-by: Other Author <other@example.org>\n    Signed-off-by: Code Author <author@example.org>',
		],
		[
			'somebody who signed later',
			'[PATCH] KVM: x86: Skip the flush\n    Skip it.\n    \n    Signed-off-by: Code Author <author@example.org>\n    Signed-off-by: Other Author <other@example.org>',
		],
		[
			'a co-developer',
			'[PATCH] KVM: x86: Skip the flush\n    Skip it.\n    \n    Co-developed-by: Other Author <other@example.org>\n    Signed-off-by: Other Author <other@example.org>\n    Signed-off-by: Code Author <author@example.org>',
		],
		[
			'the same person with a tag in the address',
			'[PATCH] KVM: x86: Skip the flush\n    Skip it.\n    \n    Signed-off-by: Code Author <author+kvm@example.org>\n    Signed-off-by: Code Author <author@example.org>',
		],
		['no sign-off', '[PATCH] KVM: x86: Skip the flush'],
		[
			'a relay with a From line',
			'[PATCH] KVM: x86: Skip the flush\nFrom: Code Author via B4 Relay <devnull+author.example.org@kernel.org>\n(From line)\n    Skip it.\n    \n    Signed-off-by: Code Author <author@example.org>',
		],
		[
			'a commit',
			'* KVM: x86: Skip the flush\n    Skip it.\n    \n    Signed-off-by: Other Author <other@example.org>\n    Signed-off-by: Code Author <author@example.org>',
		],
	],
});
