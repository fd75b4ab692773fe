import {baseCommitTrailer as rule} from '../../../../src/handbook/rules/series/base-commit-trailer.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['a single patch without it', '[PATCH] KVM: x86: Skip the flush'],
		[
			'a series without it',
			'[PATCH 0/2] KVM: x86: Flush less\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		['a series without a cover letter', '[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2'],
		['an abbreviated id', '[PATCH] KVM: x86: Skip the flush\nbase-commit: 0123456789ab'],
		['a branch in its place', '[PATCH] KVM: x86: Skip the flush\nbase-commit: kvm-x86/next'],
		[
			'two bases',
			'[PATCH 1/2] KVM: x86: One\nbase-commit: <id>\n[PATCH 2/2] KVM: x86: Two\nbase-commit: <other>',
		],
		[
			'an abbreviated id in a part of a series',
			'[PATCH 3/7] KVM: x86: One\nbase-commit: 0123456789ab',
			{isWhole: false},
		],
	],
	fine: [
		['a single patch that has it', '[PATCH] KVM: x86: Skip the flush\nbase-commit: <id>'],
		[
			'a cover letter that has it',
			'[PATCH 0/1] KVM: x86: Flush less\nbase-commit: <id>\n[PATCH 1/1] KVM: x86: One',
		],
		[
			'the first patch that has it',
			'[PATCH 1/2] KVM: x86: One\nbase-commit: <id>\n[PATCH 2/2] KVM: x86: Two',
		],
		[
			'the same base twice',
			'[PATCH 1/2] KVM: x86: One\nbase-commit: <id>\n[PATCH 2/2] KVM: x86: Two\nbase-commit: <id>',
		],
		['one patch of a series', '[PATCH 3/7] KVM: x86: One', {isWhole: false}],
		['commits', '* KVM: x86: Skip the flush'],
		['a mail that is no posting', 'Subject: KVM: x86: Skip the flush'],
		['a patch of KVM-unit-tests', '[kvm-unit-tests PATCH] x86: Test the flush'],
		[
			'a backport',
			'[PATCH] KVM: x86: Skip the flush\n    [ Upstream commit 0123456789ab ]\n    \n    Skip it.',
		],
	],
});
