import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {remarksOf} from '../../posting/words.ts';

export const baseNotTopicBranch = definePostingRule({
	id: 'base-not-topic-branch',
	severity: 'should',
	title: 'The base is kvm-x86/next and not one of its topic branches',
	why: 'Topic branches go away once they are merged. The next branch has them all, and each of its states keeps a tag by which a series can still be applied later.',
	cites: handbook('Base Tree/Branch'),
	good: `[PATCH 0/1] KVM: x86/mmu: Skip the flush of roots
Applies on kvm-x86/mmu, which next does not have yet.
[PATCH 1/1] KVM: x86/mmu: Skip the flush`,
	bad: `[PATCH 0/1] KVM: x86/mmu: Skip the flush of roots
Drop what nothing needs.
[PATCH 1/1] KVM: x86/mmu: Skip the flush`,
	check: posting => {
		const {facts} = posting.context;
		const [topic] = facts?.base.topicsOnly ?? [];
		if (facts === undefined || topic === undefined || facts.base.isInNext !== false) return [];
		const words = remarksOf(posting);
		const name = topic.slice(topic.lastIndexOf('/') + 1);
		if (words.includes(topic) || words.includes(`kvm-x86/${name}`) || words.includes(`kvm-x86 ${name}`))
			return [];
		const message = `Only the topic branch ${topic} has the base. Start from next, or name the branch in the cover letter and say why it is needed.`;
		return [{message, confidence: posting.cover === undefined ? 0.7 : 0.85, patchIds: []}];
	},
});
