import {postNoCoverSingle as rule} from '../../../../src/handbook/rules/series/post-no-cover-single.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['a cover letter', '[PATCH 0/1] KVM: x86: Flush less\n[PATCH 1/1] KVM: x86: Part 1'],
		['one of a later version', '[PATCH v2 0/1] KVM: x86: Flush less\n[PATCH v2 1/1] KVM: x86: Part 1'],
		['one of an RFC', '[RFC PATCH 0/1] KVM: x86: Flush less\n[RFC PATCH 1/1] KVM: x86: Part 1'],
		['one with text', '[PATCH 0/1] KVM: x86: Flush less\nLess to do.\n[PATCH 1/1] KVM: x86: Part 1'],
		['one of a resend', '[PATCH RESEND 0/1] KVM: x86: Flush less\n[PATCH RESEND 1/1] KVM: x86: Part 1'],
	],
	fine: [
		['a single patch', '[PATCH] KVM: x86: Skip the flush'],
		['one of one', '[PATCH 1/1] KVM: x86: One'],
		[
			'two patches',
			'[PATCH 0/2] KVM: x86: Flush less\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		['a part', '[PATCH 0/3] KVM: x86: Flush\n[PATCH 1/3] KVM: x86: One', {isWhole: false}],
		['a commit', '* KVM: x86: Skip the flush'],
	],
});
