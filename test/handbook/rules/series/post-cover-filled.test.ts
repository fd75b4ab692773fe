import {postCoverFilled as rule} from '../../../../src/handbook/rules/series/post-cover-filled.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		[
			"git's subject",
			'[PATCH 0/2] *** SUBJECT HERE ***\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		[
			"git's text",
			'[PATCH 0/2] KVM: x86: Flush less\n*** BLURB HERE ***\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		[
			"b4's text",
			'[PATCH 0/2] KVM: x86: Flush less\nEDITME: describe it\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		[
			'hardly a text',
			'[PATCH 0/2] KVM: x86: Flush less\nFlush less.\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		[
			'no text',
			'[PATCH 0/2] KVM: x86: Flush less\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		[
			'a subject without KVM',
			'[PATCH 0/2] Flush less\nDrop two flushes of roots that nothing needs, as the lock already keeps all others out. The second patch needs the first one, the third stands alone.\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		[
			'a prefix for a subject',
			'[PATCH 0/2] KVM: x86:\nDrop two flushes of roots that nothing needs, as the lock already keeps all others out. The second patch needs the first one, the third stands alone.\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		[
			"git's lists alone",
			'[PATCH 0/2] KVM: x86: Flush less\nCode Author (2):\n  KVM: x86: Part 1\n  KVM: x86: Part 2 of the flushes that nothing needs, at some length, to make up many words\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
	],
	fine: [
		[
			'a text',
			'[PATCH 0/2] KVM: x86: Flush less\nDrop two flushes of roots that nothing needs, as the lock already keeps all others out. The second patch needs the first one, the third stands alone.\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		['no cover letter', '[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2'],
		['a single patch', '[PATCH] KVM: x86: Skip the flush'],
		[
			'a subject in a lower form',
			'[PATCH 0/2] KVM selftests: Flush less\nDrop two flushes of roots that nothing needs, as the lock already keeps all others out. The second patch needs the first one, the third stands alone.\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		['commits', '* KVM: x86: Skip the flush'],
		[
			"a series of others' code, too",
			'[PATCH 0/2] x86: Flush less\nDrop two flushes of roots that nothing needs, as the lock already keeps all others out. The second patch needs the first one, the third stands alone.\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2\n[PATCH 3/3] x86/fpu: Flush\n+++ b/arch/x86/kernel/fpu/core.c\n+\tflush();',
		],
	],
});
