import {baseNotTopicBranch as rule} from '../../../../src/handbook/rules/series/base-not-topic-branch.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		[
			'a single patch',
			'[PATCH] KVM: x86: Skip the flush',
			{base: {isInNext: false, topicsOnly: ['kvm-x86/mmu']}},
		],
		['commits', '* KVM: x86: Skip the flush', {base: {isInNext: false, topicsOnly: ['kvm-x86/mmu']}}],
		[
			'a cover letter that says nothing of it',
			'[PATCH 0/2] KVM: x86: Flush less\nLess to do.\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
			{base: {isInNext: false, topicsOnly: ['kvm-x86/mmu']}},
		],
		[
			'a cover letter that names another branch',
			'[PATCH 0/2] KVM: x86: Flush less\nApplies on kvm-x86/svm.\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
			{base: {isInNext: false, topicsOnly: ['kvm-x86/mmu']}},
		],
		[
			"a topic of the master's remote",
			'[PATCH] KVM: x86: Skip the flush',
			{base: {isInNext: false, topicsOnly: ['x/gmem']}},
		],
	],
	fine: [
		[
			'a branch named in the cover letter',
			'[PATCH 0/2] KVM: x86: Flush less\nApplies on kvm-x86/mmu, not yet in next.\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
			{base: {isInNext: false, topicsOnly: ['kvm-x86/mmu']}},
		],
		[
			'a branch named below the line',
			'[PATCH] KVM: x86: Skip the flush\nBased on kvm-x86 mmu.',
			{base: {isInNext: false, topicsOnly: ['kvm-x86/mmu']}},
		],
		['no repository', '[PATCH] KVM: x86: Skip the flush'],
		['a base on next', '[PATCH] KVM: x86: Skip the flush', {base: {isInNext: true, topicsOnly: []}}],
		[
			'a base on next and a topic',
			'[PATCH] KVM: x86: Skip the flush',
			{base: {isInNext: true, topicsOnly: ['kvm-x86/mmu']}},
		],
		['a base that no topic has', '[PATCH] KVM: x86: Skip the flush', {base: {isInNext: false}}],
	],
});
