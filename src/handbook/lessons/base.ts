import {handbook, kernelDoc} from '../cite.ts';
import {type Chapter, example, fits, misses, tell} from './lesson.ts';

const wholeSeries = {step: 'base', shortlog: undefined} as const;

/** Which tree a series sits on, and how that is said. */
export const base: Chapter = {
	id: 'base',
	title: 'Base',
	about: 'the commit that a series is made on',
	cards: [
		tell({
			id: 'which-tree',
			isShort: true,
			title: 'Which tree',
			text: 'Nearly everything sits on kvm-x86/next: features, cleanups, selftests, and fixes that can wait. A fix that the current release needs sits on kvm/master. Work that other architectures must take, too, sits on a release candidate that all of them have.',
			cites: handbook('Base Tree/Branch'),
		}),
		example({
			id: 'old-bug',
			title: 'A fix of an old bug',
			shows: [
				'The bug is three years old and was found by reading.',
				'A counter in debugfs is too high by one.',
			],
			question: 'What does it sit on?',
			answers: [
				misses('kvm/master, because it is a fix', 'Only urgent, critical or new bugs go there.'),
				fits('kvm-x86/next', 'It can wait, and next is where such fixes are collected.'),
				misses(
					'kvm-x86/mmu, because it touches the MMU',
					"Topic branches are the maintainer's matter and do not last.",
				),
			],
			rule: 'base-tree-matches-purpose',
			before: ['git format-patch --base=kvm/master'],
			after: ['git format-patch --base=kvm-x86/next'],
			exercise: wholeSeries,
		}),
		example({
			id: 'behind',
			title: 'Some commits behind',
			shows: ['The practice series sits on kvm-x86/next,', '4 commits below its tip.'],
			answers: [
				fits('Fine, if it still applies', 'What counts is a public commit and no conflict above it.'),
				misses(
					'Rebase before every mail, always',
					'A rebase asks for all the tests again; do it for a reason.',
				),
				fits('After a rebase, test again', 'Results belong to the commits that they were made with.'),
			],
			rule: 'base-fresh-enough',
			before: ['a base from two releases ago'],
			after: ['a recent next, named exactly, tested as posted'],
			exercise: wholeSeries,
		}),
		example({
			id: 'other-architectures',
			title: 'Common code',
			shows: [
				' virt/kvm/kvm_main.c      | 84 ++++++++++----',
				' arch/arm64/kvm/mmu.c     | 31 +++--',
				' arch/x86/kvm/mmu/mmu.c   | 40 +++--',
			],
			question: 'What does it sit on?',
			answers: [
				misses('kvm-x86/next, since most of it is x86', 'Arm would have to take x86 work along.'),
				fits('A release candidate that all trees share', 'Every maintainer can merge it from there.'),
				fits(
					'When in doubt, treat it as shared',
					'A shared base suits x86 as well; the other way round it fails.',
				),
				misses("Linus' master of this morning", 'Nobody else sits there, and it is different tomorrow.'),
			],
			rule: 'base-multi-arch-common',
			before: ['--base=kvm-x86/next'],
			after: ['--base=v6.16-rc3, the candidate below next'],
			exercise: wholeSeries,
		}),
		tell({
			id: 'say-it',
			isShort: true,
			title: 'Let git say it',
			text: 'git format-patch --base writes the exact commit into the first mail. Reviewers and their machines put the patches there. It has to be a commit that others can fetch: one of your own branch tells them nothing.',
			cites: kernelDoc('process/submitting-patches.rst', 'Providing base tree information'),
		}),
	],
};
