import {postVersionNumber as rule} from '../../../../src/handbook/rules/series/post-version-number.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['one patch of an older version', '[PATCH v2 1/2] KVM: x86: One\n[PATCH 2/2] KVM: x86: Two'],
		['a newer one', '[PATCH v2 1/2] KVM: x86: One\n[PATCH v3 2/2] KVM: x86: Two'],
		[
			'an older cover letter',
			'[PATCH 0/2] KVM: x86: Flush less\n[PATCH v2 1/2] KVM: x86: Part 1\n[PATCH v2 2/2] KVM: x86: Part 2',
		],
		[
			'three versions',
			'[PATCH v2 1/3] KVM: x86: One\n[PATCH v3 2/3] KVM: x86: Two\n[PATCH v4 3/3] KVM: x86: Three',
		],
		['a part', '[PATCH v2 1/3] KVM: x86: One\n[PATCH v3 2/3] KVM: x86: Two', {isWhole: false}],
	],
	fine: [
		[
			'first versions',
			'[PATCH 0/2] KVM: x86: Flush less\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		[
			'second versions',
			'[PATCH v2 0/3] KVM: x86: Flush less\n[PATCH v2 1/3] KVM: x86: Part 1\n[PATCH v2 2/3] KVM: x86: Part 2\n[PATCH v2 3/3] KVM: x86: Part 3',
		],
		['a capital V', '[PATCH V2 1/2] KVM: x86: One\n[PATCH v2 2/2] KVM: x86: Two'],
		['one patch', '[PATCH v5] KVM: x86: One'],
		['commits', '* KVM: x86: Skip the flush\n* KVM: x86: Two'],
	],
});
