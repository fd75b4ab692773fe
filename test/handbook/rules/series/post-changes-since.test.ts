import {postChangesSince as rule} from '../../../../src/handbook/rules/series/post-changes-since.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['a patch', '[PATCH v2] KVM: x86: Skip the flush'],
		[
			'a series',
			'[PATCH v2 0/2] KVM: x86: Flush less\n[PATCH v2 1/2] KVM: x86: Part 1\n[PATCH v2 2/2] KVM: x86: Part 2',
		],
		[
			'a link alone',
			'[PATCH v2] KVM: x86: Skip the flush\nThe old one: https://lore.kernel.org/all/20260102030405.1-1-author@example.org',
		],
		['words on something else', '[PATCH v2] KVM: x86: Skip the flush\nTested on Intel.'],
		[
			'a third version',
			'[PATCH v3 0/2] KVM: x86: Flush less\nLess to do.\n[PATCH v3 1/2] KVM: x86: Part 1\n[PATCH v3 2/2] KVM: x86: Part 2',
		],
		['a protocol', '[PATCH v2] KVM: x86: Skip the flush\nNew guests speak GHCB v2.'],
		['a kernel', '[PATCH v2] KVM: x86: Skip the flush\nv6.12 flushes twice.'],
		['a controller', '[PATCH v2] KVM: x86: Skip the flush\nThe changes help cgroup v2 and vGIC v3.'],
	],
	fine: [
		['a list', '[PATCH v2] KVM: x86: Skip the flush\nv2: Drop it.'],
		['changes since', '[PATCH v2] KVM: x86: Skip the flush\nChanges since v1:\n - Drop it.'],
		['an arrow', '[PATCH v2] KVM: x86: Skip the flush\nv1 -> v2: Drop it.'],
		[
			'a list in the cover letter',
			'[PATCH v2 0/2] KVM: x86: Flush less\nv2:\n - Drop it.\n[PATCH v2 1/2] KVM: x86: Part 1\n[PATCH v2 2/2] KVM: x86: Part 2',
		],
		[
			"a list in the changelog, which is another rule's",
			'[PATCH v2] KVM: x86: Skip the flush\n    v2: Drop it.',
		],
		['a resend', '[PATCH RESEND v2] KVM: x86: Skip the flush'],
		['a first version', '[PATCH] KVM: x86: Skip the flush'],
		['a part', '[PATCH v2 2/3] KVM: x86: One', {isWhole: false}],
		['commits', '* KVM: x86: Skip the flush'],
	],
});
