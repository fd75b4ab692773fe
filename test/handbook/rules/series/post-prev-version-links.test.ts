import {postPrevVersionLinks as rule} from '../../../../src/handbook/rules/series/post-prev-version-links.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['a patch', '[PATCH v2] KVM: x86: Skip the flush'],
		[
			'a series',
			'[PATCH v2 0/2] KVM: x86: Flush less\n[PATCH v2 1/2] KVM: x86: Part 1\n[PATCH v2 2/2] KVM: x86: Part 2',
		],
		['a list of changes alone', '[PATCH v3] KVM: x86: Skip the flush\nv3: Less.'],
		['an address of another archive', '[PATCH v2] KVM: x86: Skip the flush\nv1: https://marc.example.org/1'],
		['an RFC', '[RFC PATCH v2] KVM: x86: Skip the flush'],
	],
	fine: [
		[
			'a link',
			'[PATCH v2] KVM: x86: Skip the flush\nv1: https://lore.kernel.org/all/20260102030405.1-1-author@example.org',
		],
		[
			'a link in the cover letter',
			'[PATCH v2 0/2] KVM: x86: Flush less\nv1: https://lore.kernel.org/all/20260102030405.1-1-author@example.org\n[PATCH v2 1/2] KVM: x86: Part 1\n[PATCH v2 2/2] KVM: x86: Part 2',
		],
		[
			'a link by message id',
			'[PATCH v2] KVM: x86: Skip the flush\nv1: https://patch.msgid.link/1@example.org',
		],
		[
			'a link of a list',
			'[PATCH v2] KVM: x86: Skip the flush\nSee https://lore.kernel.org/kvm/20260102030405.1-1-author@example.org/',
		],
		['a first version', '[PATCH] KVM: x86: Skip the flush'],
		['a part', '[PATCH v2 2/3] KVM: x86: One', {isWhole: false}],
		['commits', '* KVM: x86: Skip the flush'],
	],
});
