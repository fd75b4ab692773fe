import {postCoverForSeries as rule} from '../../../../src/handbook/rules/series/post-cover-for-series.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		['2 patches', '[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2'],
		['3 patches', '[PATCH 1/3] KVM: x86: Part 1\n[PATCH 2/3] KVM: x86: Part 2\n[PATCH 3/3] KVM: x86: Part 3'],
		[
			'4 patches',
			'[PATCH 1/4] KVM: x86: Part 1\n[PATCH 2/4] KVM: x86: Part 2\n[PATCH 3/4] KVM: x86: Part 3\n[PATCH 4/4] KVM: x86: Part 4',
		],
		[
			'7 patches',
			'[PATCH 1/7] KVM: x86: Part 1\n[PATCH 2/7] KVM: x86: Part 2\n[PATCH 3/7] KVM: x86: Part 3\n[PATCH 4/7] KVM: x86: Part 4\n[PATCH 5/7] KVM: x86: Part 5\n[PATCH 6/7] KVM: x86: Part 6\n[PATCH 7/7] KVM: x86: Part 7',
		],
		[
			'a later version',
			'[PATCH v2 1/3] KVM: x86: Part 1\n[PATCH v2 2/3] KVM: x86: Part 2\n[PATCH v2 3/3] KVM: x86: Part 3',
		],
	],
	fine: [
		[
			'a cover letter',
			'[PATCH 0/3] KVM: x86: Flush less\n[PATCH 1/3] KVM: x86: Part 1\n[PATCH 2/3] KVM: x86: Part 2\n[PATCH 3/3] KVM: x86: Part 3',
		],
		['a single patch', '[PATCH] KVM: x86: Skip the flush'],
		['one of one', '[PATCH 1/1] KVM: x86: One'],
		['commits', '* KVM: x86: Skip the flush\n* KVM: x86: Two\n* KVM: x86: Three'],
		['a part', '[PATCH 2/4] KVM: x86: One\n[PATCH 3/4] KVM: x86: Two', {isWhole: false}],
	],
});
