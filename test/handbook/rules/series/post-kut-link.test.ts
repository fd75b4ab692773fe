import {postKutLink as rule} from '../../../../src/handbook/rules/series/post-kut-link.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['a KVM series that is named', '[kvm-unit-tests PATCH] x86: Test the flush\nTests the KVM series.'],
		['a kernel fix', '[kvm-unit-tests PATCH] x86: Test the flush\nSee the kernel fix.'],
		[
			'a changelog that names it',
			'[kvm-unit-tests PATCH] x86: Test the flush\n    Test it, see the KVM patches.',
		],
		['a cover letter', '[kvm-unit-tests PATCH 1/1] x86: Test the flush\nGoes with the KVM patchset.'],
		['a test that is co-posted', '[kvm-unit-tests PATCH] x86: Test the flush\nCo-posted with it.'],
	],
	fine: [
		[
			'a link',
			'[kvm-unit-tests PATCH] x86: Test the flush\nThe KVM series: https://lore.kernel.org/all/20260102030405.1-1-author@example.org',
		],
		['tests of their own', '[kvm-unit-tests PATCH] x86: Test the flush\nMore checks.'],
		[
			'a link in the changelog',
			'[kvm-unit-tests PATCH] x86: Test the flush\n    Test what the KVM series changes.\n    \n    Link: https://lore.kernel.org/all/20260102030405.1-1-author@example.org',
		],
		['a kernel patch', '[PATCH] KVM: x86: Skip the flush\nSee the KVM series.'],
		['a part', '[kvm-unit-tests PATCH] x86: Test the flush\nTests the KVM series.', {isWhole: false}],
	],
});
