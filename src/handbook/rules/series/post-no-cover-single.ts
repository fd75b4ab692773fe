import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';

export const postNoCoverSingle = definePostingRule({
	id: 'post-no-cover-single',
	severity: 'hint',
	title: 'A single patch has no cover letter',
	why: 'One patch explains itself. What else is to be said stands below its --- line, where git leaves it out.',
	cites: kernelDoc('process/submitting-patches.rst', 'Commentary'),
	good: `[PATCH] KVM: x86: Skip the flush
Tested on Intel.`,
	bad: `[PATCH 0/1] KVM: x86: Flush less
[PATCH 1/1] KVM: x86: Skip the flush`,
	check: posting => {
		const {cover, isWhole, context} = posting;
		if (cover === undefined || !isWhole || context.series.patches.length !== 1) return [];
		const message = 'A single patch has a cover letter. Put its text below the --- line of the patch.';
		return [{message, confidence: 0.9, patchIds: []}];
	},
});
