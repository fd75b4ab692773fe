import {postSelftestsWithKvm as rule} from '../../../../src/handbook/rules/series/post-selftests-with-kvm.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		[
			'tests that are posted separately',
			'[PATCH] KVM: x86: Skip the flush\nThe selftests will be posted separately.',
		],
		['tests for later', '[PATCH] KVM: x86: Skip the flush\nI will send selftests later.'],
		['a follow-up', '[PATCH] KVM: x86: Skip the flush\nThe selftest is sent as a follow-up.'],
		[
			'a cover letter',
			'[PATCH 0/2] KVM: x86: Flush less\nSelftests were posted as a separate series.\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		['words over two lines', '[PATCH] KVM: x86: Skip the flush\nThe selftests are\nsent separately.'],
	],
	fine: [
		[
			'tests here',
			'[PATCH 1/2] KVM: x86: Skip the flush\nThe selftests were posted separately before.\n[PATCH 2/2] KVM: selftests: Test',
		],
		['tests that were run', '[PATCH] KVM: x86: Skip the flush\nRan the selftests.'],
		[
			'unit tests elsewhere, as they must be',
			'[PATCH] KVM: x86: Skip the flush\nThe unit tests are posted separately.',
		],
		['commits', '* KVM: x86: Skip the flush'],
		['a part', '[PATCH 2/3] KVM: x86: One\nThe selftests will be posted separately.', {isWhole: false}],
		[
			'something else that is sent later',
			'[PATCH] KVM: x86: Skip the flush\nRan the selftests. A cleanup is sent later.',
		],
	],
});
