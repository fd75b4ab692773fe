import {hasTests} from '../../../series/feature.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {remarksOf} from '../../posting/words.ts';

const elsewhere =
	/\bself-?tests?\b[^.]{0,60}\b(?:posted|sent|submitted|send|post|submit)\w*\b[^.]{0,30}\b(?:separate(?:ly)?|later|follow[- ]?up|afterwards)\b|\b(?:post|send|submit)\w*\b[^.]{0,30}\bself-?tests?\b[^.]{0,30}\b(?:separately|later|in a follow[- ]?up|afterwards)\b/i;

export const postSelftestsWithKvm = definePostingRule({
	id: 'post-selftests-with-kvm',
	severity: 'should',
	title: 'Selftests are in the series of what they test',
	why: 'Side by side, the change and its proof are reviewed together. Tests that are promised for later are easily forgotten.',
	cites: handbook('Co-Posting Tests'),
	good: `[PATCH 1/2] KVM: x86: Skip the flush
[PATCH 2/2] KVM: selftests: Test the flush`,
	bad: `[PATCH] KVM: x86: Skip the flush
The selftests will be posted separately.`,
	check: posting => {
		if (
			!posting.isWhole ||
			hasTests(posting.context.series) ||
			!elsewhere.test(remarksOf(posting).replace(/\s+/g, ' '))
		)
			return [];
		const message =
			'The text says that the selftests are posted elsewhere or later. Put them into this series, behind what they test.';
		return [{message, confidence: 0.8, patchIds: []}];
	},
});
