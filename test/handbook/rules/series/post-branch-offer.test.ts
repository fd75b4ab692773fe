import {postBranchOffer as rule} from '../../../../src/handbook/rules/series/post-branch-offer.ts';
import {testSeriesRule} from './a-posting.ts';

const long = (count: number, words: string) =>
	`[PATCH 0/${count}] KVM: x86: Skip flushes\n${words}\n[PATCH 1/${count}] KVM: x86: Skip the flush`;

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['eleven patches', long(11, 'Drop what nothing needs.')],
		['forty patches', long(40, 'Drop what nothing needs.')],
		['a link to the mails before', long(12, 'v1: https://lore.kernel.org/all/1-author@example.org')],
		['a branch that is only spoken of', long(20, 'The tree is available on request.')],
		['a page of the documentation', long(15, 'See https://docs.kernel.org/process/index.html')],
		['a base named by its branch', long(11, 'Based on kvm-x86/next.')],
	],
	fine: [
		['ten patches', long(10, 'Drop what nothing needs.')],
		['one patch', '[PATCH] KVM: x86: Skip the flush'],
		['a repository', long(11, 'https://github.com/someone/linux.git skip-flushes')],
		['the git protocol', long(11, 'git://git.example.org/linux.git skip-flushes')],
		['a page of a branch', long(11, 'https://gitlab.example.org/linux/-/tree/skip-flushes')],
		[
			'a branch at kernel.org',
			long(11, 'https://git.kernel.org/pub/scm/linux/kernel/git/a/linux.git/log/?h=b'),
		],
		['patches without a cover', '[PATCH 1/11] KVM: x86: Skip the flush'],
		['commits', '* KVM: x86: Skip the flush'],
	],
});
