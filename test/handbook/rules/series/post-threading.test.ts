import {postThreading as rule} from '../../../../src/handbook/rules/series/post-threading.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		[
			'a second patch below the first',
			'[PATCH 0/2] KVM: x86: Skip 0\nMessage-ID: <0@example.org>\n[PATCH 1/2] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\nIn-Reply-To: <0@example.org>\n[PATCH 2/2] KVM: x86: Skip 2\nMessage-ID: <2@example.org>\nIn-Reply-To: <1@example.org>',
		],
		[
			'a third one',
			'[PATCH 0/3] KVM: x86: Skip 0\nMessage-ID: <0@example.org>\n[PATCH 1/3] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\nIn-Reply-To: <0@example.org>\n[PATCH 2/3] KVM: x86: Skip 2\nMessage-ID: <2@example.org>\nIn-Reply-To: <0@example.org>\n[PATCH 3/3] KVM: x86: Skip 3\nMessage-ID: <3@example.org>\nIn-Reply-To: <2@example.org>',
		],
		[
			'a chain without a cover letter',
			'[PATCH 1/3] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\n[PATCH 2/3] KVM: x86: Skip 2\nMessage-ID: <2@example.org>\nIn-Reply-To: <1@example.org>\n[PATCH 3/3] KVM: x86: Skip 3\nMessage-ID: <3@example.org>\nIn-Reply-To: <2@example.org>',
		],
		[
			'a whole chain',
			'[PATCH 0/3] KVM: x86: Skip 0\nMessage-ID: <0@example.org>\n[PATCH 1/3] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\nIn-Reply-To: <0@example.org>\n[PATCH 2/3] KVM: x86: Skip 2\nMessage-ID: <2@example.org>\nIn-Reply-To: <1@example.org>\n[PATCH 3/3] KVM: x86: Skip 3\nMessage-ID: <3@example.org>\nIn-Reply-To: <2@example.org>',
		],
		[
			'a part',
			'[PATCH 0/9] KVM: x86: Skip 0\nMessage-ID: <0@example.org>\n[PATCH 4/9] KVM: x86: Skip 4\nMessage-ID: <4@example.org>\nIn-Reply-To: <0@example.org>\n[PATCH 5/9] KVM: x86: Skip 5\nMessage-ID: <5@example.org>\nIn-Reply-To: <4@example.org>',
			{isWhole: false},
		],
	],
	fine: [
		[
			'a flat thread',
			'[PATCH 0/2] KVM: x86: Skip 0\nMessage-ID: <0@example.org>\n[PATCH 1/2] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\nIn-Reply-To: <0@example.org>\n[PATCH 2/2] KVM: x86: Skip 2\nMessage-ID: <2@example.org>\nIn-Reply-To: <0@example.org>',
		],
		[
			'patches below the first one',
			'[PATCH 1/3] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\n[PATCH 2/3] KVM: x86: Skip 2\nMessage-ID: <2@example.org>\nIn-Reply-To: <1@example.org>\n[PATCH 3/3] KVM: x86: Skip 3\nMessage-ID: <3@example.org>\nIn-Reply-To: <1@example.org>',
		],
		[
			'no headers',
			'[PATCH 0/3] KVM: x86: Flush less\n[PATCH 1/3] KVM: x86: Part 1\n[PATCH 2/3] KVM: x86: Part 2\n[PATCH 3/3] KVM: x86: Part 3',
		],
		['a single patch', '[PATCH] KVM: x86: Skip 1\nMessage-ID: <1@example.org>'],
		[
			'two patches without a cover letter',
			'[PATCH 1/2] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\n[PATCH 2/2] KVM: x86: Skip 2\nMessage-ID: <2@example.org>\nIn-Reply-To: <1@example.org>',
		],
		['commits', '* KVM: x86: Skip the flush'],
	],
});
