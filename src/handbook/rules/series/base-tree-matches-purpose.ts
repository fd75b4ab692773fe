import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {signsOf} from '../../posting/features.ts';
import {isFix} from '../../posting/kind.ts';

export const baseTreeMatchesPurpose = definePostingRule({
	id: 'base-tree-matches-purpose',
	severity: 'must',
	title: 'The series starts from the tree its purpose asks for',
	why: "Fixes for the release being made are applied close to the main KVM tree, all other work is collected on kvm-x86/next. From another base the maintainer meets conflicts that are not the author's matter.",
	cites: handbook('Base Tree/Branch'),
	good: '* KVM: x86: Skip the flush of roots',
	bad: `* KVM: x86: Add a capability for flushes
+++ b/include/uapi/linux/kvm.h
+#define KVM_CAP_X86_FLUSH 250`,
	check: posting => {
		const {series, facts} = posting.context;
		if (facts === undefined) return [];
		const {isInNext, isInMaster, releaseTag, topicsOnly} = facts.base;
		if (isInNext !== false || releaseTag !== undefined || topicsOnly.length > 0) return [];
		if (isInMaster === false) {
			const message =
				'The base is in none of the KVM trees that are fetched here. Start from kvm-x86/next, or fetch the tree it is from.';
			return [{message, confidence: 0.7, patchIds: []}];
		}
		const isForNext = signsOf(series).length > 0 && !series.patches.some(isFix);
		if (isInMaster !== true || !isForNext) return [];
		const message =
			'This looks like work for the next release, and its base is on kvm/master only. Start it from kvm-x86/next.';
		return [{message, confidence: 0.75, patchIds: []}];
	},
});
