import {postNoInReplyTo as rule} from '../../../../src/handbook/rules/series/post-no-in-reply-to.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		[
			'a single patch as a reply',
			'[PATCH] KVM: x86: Skip a\nMessage-ID: <a@example.org>\nIn-Reply-To: <old@example.org>',
		],
		[
			'a version below the old one',
			'[PATCH v2 0/1] KVM: x86: Skip 0\nMessage-ID: <0@example.org>\nIn-Reply-To: <old@example.org>\n[PATCH v2 1/1] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\nIn-Reply-To: <0@example.org>',
		],
		[
			'a reference without a reply',
			'[PATCH] KVM: x86: Skip the flush\nMessage-ID: <1@example.org>\nReferences: <old@example.org>',
		],
		[
			'a patch below another series',
			'[PATCH 0/2] KVM: x86: Skip 0\nMessage-ID: <0@example.org>\n[PATCH 1/2] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\nIn-Reply-To: <0@example.org>\n[PATCH 2/2] KVM: x86: Skip 2\nMessage-ID: <2@example.org>\nIn-Reply-To: <old@example.org>',
		],
		[
			'a first patch, with others below it',
			'[PATCH 1/2] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\nIn-Reply-To: <old@example.org>\n[PATCH 2/2] KVM: x86: Skip 2\nMessage-ID: <2@example.org>\nIn-Reply-To: <1@example.org>',
		],
	],
	fine: [
		['a single patch', '[PATCH] KVM: x86: Skip a\nMessage-ID: <a@example.org>'],
		[
			'a series below its cover letter',
			'[PATCH 0/2] KVM: x86: Skip 0\nMessage-ID: <0@example.org>\n[PATCH 1/2] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\nIn-Reply-To: <0@example.org>\n[PATCH 2/2] KVM: x86: Skip 2\nMessage-ID: <2@example.org>\nIn-Reply-To: <0@example.org>',
		],
		[
			'patches below the first one',
			'[PATCH 1/2] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\n[PATCH 2/2] KVM: x86: Skip 2\nMessage-ID: <2@example.org>\nIn-Reply-To: <1@example.org>',
		],
		[
			'a chain',
			'[PATCH 0/2] KVM: x86: Skip 0\nMessage-ID: <0@example.org>\n[PATCH 1/2] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\nIn-Reply-To: <0@example.org>\n[PATCH 2/2] KVM: x86: Skip 2\nMessage-ID: <2@example.org>\nIn-Reply-To: <1@example.org>',
		],
		[
			'a part below a cover letter that was not read',
			'[PATCH 1/2] KVM: x86: Skip 1\nMessage-ID: <1@example.org>\nIn-Reply-To: <0@example.org>\n[PATCH 2/2] KVM: x86: Skip 2\nMessage-ID: <2@example.org>\nIn-Reply-To: <0@example.org>',
		],
		[
			'one patch of a series alone',
			'[PATCH 3/7] KVM: x86: Skip 3\nMessage-ID: <3@example.org>\nIn-Reply-To: <0@example.org>',
			{isWhole: false},
		],
		[
			'files without headers',
			'[PATCH 0/2] KVM: x86: Flush less\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		['commits', '* KVM: x86: Skip the flush'],
	],
});
