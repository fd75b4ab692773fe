import {shortlogPatchTag as rule} from '../../../../src/handbook/rules/series/shortlog-patch-tag.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		['a version that is none', '[PATCH V2-final] KVM: x86: One'],
		['a version grown on', '[PATCHv2] KVM: x86: One'],
		['version in a word', '[PATCH version2] KVM: x86: One'],
		['a strange word', '[PATCH internal] KVM: x86: One'],
		['two totals', '[PATCH 1/2] KVM: x86: One\n[PATCH 2/3] KVM: x86: Two'],
		['a number beyond the total', '[PATCH 4/3] KVM: x86: One'],
		['no brackets', 'Subject: KVM: x86: One\nMessage-ID: <1@example.org>'],
		['no PATCH', '[RFC 1/2] KVM: x86: One'],
	],
	fine: [
		['a version', '[PATCH v2 3/7] KVM: x86: One'],
		['a capital version', '[PATCH V2 3/7] KVM: x86: One'],
		['an RFC', '[RFC PATCH v2 03/11] KVM: x86: One'],
		['a resend', '[PATCH RESEND] KVM: x86: One'],
		['a stable version', '[PATCH 6.6 1/2] KVM: x86: One'],
		["a branch, which is another rule's", '[PATCH kvm-x86/next] KVM: x86: One'],
		["RFT, which is another rule's", '[RFT PATCH] KVM: x86: One'],
		['a commit', '* KVM: x86: Skip the flush'],
		["a file of git's without brackets", 'Subject: KVM: x86: One'],
	],
});
