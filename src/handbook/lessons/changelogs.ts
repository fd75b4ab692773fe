import {handbook} from '../cite.ts';
import {type Chapter, fault, fits, misses, on, practice, tell} from './lesson.ts';

/** The text below the first line. */
export const changelogs: Chapter = {
	id: 'changelogs',
	title: 'Changelogs',
	about: 'what changes first, then why',
	cards: [
		tell({
			id: 'change-first',
			isShort: true,
			title: 'First what changes',
			text: 'Begin with the change, told as an order to the code: Count, Skip, Zap. How it was before, and why that was not good, comes after. Only patches of arch/x86 outside KVM keep the order of the tip tree, which is the other way round.',
			cites: handbook('Changelog'),
		}),
		fault({
			id: 'this-patch',
			title: 'This patch',
			shows: [
				practice.helper,
				'',
				'This patch adds kvm_tdp_mmu_zap_all_leafs(), which zaps the leaf',
				'SPTEs of a whole VM',
			],
			answers: [
				fits('Write Add …', 'In the log it is a commit, and that it is this one is plain.'),
				fits('It is not in the imperative', 'A changelog tells the code what to do.'),
				misses("The function's name should not be there", 'Naming what is added is welcome.'),
			],
			rule: 'changelog-no-this-patch',
			before: ['This patch adds kvm_tdp_mmu_zap_all_leafs(), which zaps'],
			after: ['Add kvm_tdp_mmu_zap_all_leafs(), which zaps'],
			exercise: on('messages', 'helper'),
		}),
		fault({
			id: 'we',
			isShort: true,
			title: 'Who is we',
			shows: [
				'Take the split back when the last small page of a table is zapped.',
				'So far we only forget that the table stands for a huge page',
			],
			answers: [
				fits('Name it: KVM forgets', 'We may be KVM, the host, the authors; the reader has to guess.'),
				misses('The first sentence lacks a subject', 'The imperative needs none, and it is right here.'),
				misses('The history should come first', 'The change comes first, as it does here.'),
			],
			rule: 'changelog-no-pronouns',
			before: ['So far we only forget that the table stands for a huge page'],
			after: ['So far KVM only forgets that the table stands for a huge page'],
			exercise: on('messages', 'count'),
		}),
		fault({
			id: 'parentheses',
			title: 'A name without parentheses',
			shows: ['Today set_nx_huge_pages() calls kvm_mmu_zap_all_fast for each VM'],
			answers: [
				fits(
					'kvm_mmu_zap_all_fast() is a function',
					'Written so, nobody takes it for a variable or a parameter.',
				),
				misses('Put it in quotes', 'Parentheses are enough and are what others search for.'),
				misses('Drop the names, they change', 'A log tells of the code as it was at that commit.'),
			],
			rule: 'changelog-function-parens',
			before: ['calls kvm_mmu_zap_all_fast for each VM'],
			after: ['calls kvm_mmu_zap_all_fast() for each VM'],
			exercise: on('messages', 'toggle'),
		}),
		fault({
			id: 'section-number',
			title: 'A section by its number',
			shows: ['The bit is described in the SDM, Vol. 4, Section 2.1.'],
			answers: [
				fits('Numbers move with each edition', 'In a few years another section will stand there.'),
				fits('Give the title of the section', 'A title can be searched for in any edition.'),
				misses(
					'Leave the SDM out of changelogs',
					'In a changelog it is welcome; what is not is its text copied into comments.',
				),
			],
			rule: 'ref-no-section-numbers',
			before: ['The bit is described in the SDM, Vol. 4, Section 2.1.'],
			after: ['The bit is described in the SDM, "Architectural MSRs".'],
			exercise: on('messages', 'advertise'),
		}),
		fault({
			id: 'past-tense',
			title: 'What was done',
			shows: [practice.statistics],
			answers: [
				fits('Write Add', 'A commit is an instruction that can be applied again, not a diary.'),
				misses('Write Adds', 'That tells of the patch; the imperative tells the code.'),
				misses('Write Adding', 'A title in -ing leaves open who does it.'),
			],
			rule: 'shortlog-imperative',
			before: [practice.statistics],
			after: ['KVM: x86: Add a count of NX huge page toggles to the statistics'],
			exercise: on('messages', 'statistics'),
		}),
	],
};
