import {basePrerequisitesDeclared as rule} from '../../../../src/handbook/rules/series/base-prerequisites-declared.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		["a line of git's without a link", '[PATCH] KVM: x86: Skip the flush\nprerequisite-patch-id: <id>'],
		[
			'two of them',
			'[PATCH] KVM: x86: Skip the flush\nprerequisite-patch-id: <id>\nprerequisite-patch-id: <other>',
		],
		[
			'a cover letter with the line',
			'[PATCH 0/1] KVM: x86: Flush less\n[PATCH 1/1] KVM: x86: Part 1\nprerequisite-patch-id: <id>',
		],
		['words without a link', '[PATCH] KVM: x86: Skip the flush\nThis depends on my other series.'],
		[
			'words on a base',
			'[PATCH 0/2] KVM: x86: Flush less\nApplies on top of the patches that move the roots.\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
	],
	fine: [
		[
			'a link',
			'[PATCH] KVM: x86: Skip the flush\nDepends on https://lore.kernel.org/all/20260102030405.1-1-author@example.org\nprerequisite-patch-id: <id>',
		],
		[
			'a link by message id',
			'[PATCH] KVM: x86: Skip the flush\nDepends on https://patch.msgid.link/20260102030405.1-1-author@example.org\nprerequisite-patch-id: <id>',
		],
		['no prerequisite', '[PATCH] KVM: x86: Skip the flush\nTested on Intel.'],
		[
			'a thing that depends on something else',
			'[PATCH] KVM: x86: Skip the flush\nWhat is flushed depends on the root.',
		],
		['a part of a series', '[PATCH 2/3] KVM: x86: One\nprerequisite-patch-id: <id>', {isWhole: false}],
		['commits', '* KVM: x86: Skip the flush'],
	],
});
