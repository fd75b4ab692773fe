import {testStatement as rule} from '../../../../src/handbook/rules/series/test-statement.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: false,
	broken: [
		['a patch that says nothing', '[PATCH] KVM: x86: Skip the flush'],
		[
			'a cover letter that says nothing',
			'[PATCH 0/2] KVM: x86: Flush less\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		["a version's notes alone", '[PATCH v2] KVM: x86: Skip the flush\nv2: Drop the second flush.'],
		[
			'the list of patches with a test in it',
			'[PATCH 0/1] KVM: x86: Flush less\nLess to do.\n\nCode Author (2):\n  KVM: x86: Part 1\n  KVM: selftests: Test it\n[PATCH 1/1] KVM: x86: Part 1',
		],
		[
			'a diffstat with a test in it',
			'[PATCH 0/1] KVM: x86: Flush less\nLess to do.\n\n tools/testing/selftests/kvm/a_test.c | 3 +++\n[PATCH 1/1] KVM: x86: Part 1',
		],
	],
	fine: [
		['what was run', '[PATCH] KVM: x86: Skip the flush\nTested with the selftests.'],
		['what was not', '[PATCH] KVM: x86: Skip the flush\nUntested on AMD.'],
		['a build alone', '[PATCH] KVM: x86: Skip the flush\nBuild only.'],
		[
			'a boot',
			'[PATCH 0/2] KVM: x86: Flush less\nBooted on two hosts.\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		[
			'a note below one patch',
			'[PATCH 0/1] KVM: x86: Flush less\n[PATCH 1/1] KVM: x86: Part 1\nRan the PMU tests.',
		],
		[
			"somebody's tag",
			'[PATCH] KVM: x86: Skip the flush\n    Skip it.\n    \n    Tested-by: Other Author <other@example.org>',
		],
		['documents alone', '[PATCH] Documentation: KVM: Reword it'],
		[
			'comments alone',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/arch/x86/kvm/x86.c\n-\t/* old */\n+\t/* new */',
		],
		['a part of a series', '[PATCH 2/3] KVM: x86: One', {isWhole: false}],
		['commits', '* KVM: x86: Skip the flush'],
	],
});
