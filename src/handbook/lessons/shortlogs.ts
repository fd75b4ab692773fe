import {handbook} from '../cite.ts';
import {type Chapter, fault, fits, misses, on, practice, tell} from './lesson.ts';

/** The first line of a patch. */
export const shortlogs: Chapter = {
	id: 'shortlogs',
	title: 'Shortlogs',
	about: 'prefix, capital, length: the first line of a patch',
	cards: [
		tell({
			id: 'topics',
			isShort: true,
			title: 'The prefix tells who reads on',
			text: 'A patch begins with KVM: and a topic. Listed are x86, x86/mmu, x86/pmu, x86/xen, selftests, SVM, nSVM, VMX and nVMX, in just this spelling. A new topic is first agreed upon on the list.',
			cites: handbook('Shortlog'),
		}),
		fault({
			id: 'file-name',
			isShort: true,
			title: 'A file in front',
			shows: [practice.helper],
			answers: [
				fits('A file is no topic', 'The diff names the files; the prefix names the part of KVM.'),
				misses('Give the whole path', 'A path says still less about who should read it.'),
				fits('Write KVM: x86/mmu:', 'Everything in arch/x86/kvm/mmu goes by this topic.'),
				misses('It is too long', 'It has 53 columns; 75 are fine.'),
			],
			rule: 'shortlog-no-filename-prefix',
			before: [practice.helper],
			after: ['KVM: x86/mmu: Add a helper to zap all leaf SPTEs of a VM'],
			exercise: on('messages', 'helper'),
		}),
		fault({
			id: 'spelling',
			title: 'Nearly right',
			shows: [practice.count],
			answers: [
				fits('Spell it KVM: x86/mmu:', 'People search for the one spelling, capitals and all.'),
				fits('A capital after the prefix', 'The description begins like a sentence.'),
				fits('tdp_mmu_zap_leaf() is a function', 'Parentheses tell a function from a variable.'),
				misses('A full stop is missing', 'A title has none.'),
			],
			rule: 'shortlog-prefix-format',
			before: [practice.count],
			after: ['KVM: x86/mmu: Fix the count of NX huge page splits in tdp_mmu_zap_leaf()'],
			exercise: on('messages', 'count'),
		}),
		fault({
			id: 'guest-or-host',
			isShort: true,
			title: 'Guest or host',
			shows: [practice.advertise],
			answers: [
				misses('Right: it changes arch/x86/kvm', "The folder's name is not the topic's."),
				fits('That prefix is for Linux as a guest', 'It stands for arch/x86/kernel/kvm.c and nothing else.'),
				fits('Write KVM: x86:', "The patch changes the host's side, in code common to both vendors."),
			],
			rule: 'shortlog-no-x86-kvm',
			before: [practice.advertise],
			after: ['KVM: x86: Advertise PSCHANGE_MC_NO only while NX huge pages are on'],
			exercise: on('messages', 'advertise'),
		}),
		fault({
			id: 'two-vendors',
			title: 'Both vendors',
			shows: [practice.flush, '', ' arch/x86/kvm/vmx/vmx.c | 4 ++++', ' arch/x86/kvm/svm/svm.c | 4 +++-'],
			answers: [
				fits('SVM is touched as well: say x86', 'Go up to the first topic that holds everything.'),
				misses('Write KVM: VMX: SVM:', 'Topics are not stacked.'),
				misses('VMX comes first in the diff, so VMX', 'The order of files says nothing about the subject.'),
			],
			rule: 'shortlog-topic-matches-paths',
			before: [practice.flush],
			after: ['KVM: x86: Skip TLB flushes of vCPUs that have no root'],
			exercise: on('messages', 'flush'),
		}),
		fault({
			id: 'length',
			title: 'Too much in one line',
			shows: [practice.toggle],
			answers: [
				fits('Over 80 columns: shorten it', '75 are wanted, and 80 is where it ends.'),
				fits('Leave the details to the changelog', 'The title is for finding the patch again.'),
				misses('Break it into two lines', 'A shortlog is one line; git joins what is broken.'),
			],
			rule: 'shortlog-length-80',
			before: [practice.toggle],
			after: ['KVM: x86/mmu: Zap only leaf SPTEs when NX huge pages are toggled'],
			exercise: on('messages', 'toggle'),
		}),
	],
};
