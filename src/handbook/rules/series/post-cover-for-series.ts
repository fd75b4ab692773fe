import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';

export const postCoverForSeries = definePostingRule({
	id: 'post-cover-for-series',
	severity: 'should',
	title: 'A series has a cover letter',
	why: 'The cover letter says what the patches are together, and it is where the series is discussed and its acceptance told.',
	cites: handbook('Notifications'),
	good: `[PATCH 0/3] KVM: x86: Flush less
[PATCH 1/3] KVM: x86: One
[PATCH 2/3] KVM: x86: Two
[PATCH 3/3] KVM: x86: Three`,
	bad: `[PATCH 1/3] KVM: x86: One
[PATCH 2/3] KVM: x86: Two
[PATCH 3/3] KVM: x86: Three`,
	check: posting => {
		const {cover, mails, isWhole} = posting;
		if (!isWhole || cover !== undefined || mails.size < 2) return [];
		const message = `The ${mails.size} patches have no cover letter. Make one with git format-patch --cover-letter.`;
		return [{message, confidence: mails.size === 2 ? 0.7 : 0.9, patchIds: []}];
	},
});
