import {handbook} from '../../cite.ts';
import {isForUnitTests} from '../../posting/kind.ts';
import {allWordsOf, linksArchive} from '../../posting/words.ts';
import {defineSeriesRule} from '../../rule.ts';

export const postKutLink = defineSeriesRule({
	id: 'post-kut-link',
	severity: 'should',
	title: 'Unit tests for a KVM change link its series',
	why: 'The link ties the tests to the change they are for. The kernel series goes first, as its address must exist.',
	cites: handbook('Co-Posting Tests'),
	good: `[kvm-unit-tests PATCH] x86: Test the flush
The KVM series: https://lore.kernel.org/all/20260102030405.1-1-author@example.org`,
	bad: `[kvm-unit-tests PATCH] x86: Test the flush
Tests what the KVM series on flushes changes.`,
	check: posting => {
		if (!posting.isWhole || !isForUnitTests(posting)) return [];
		const words = allWordsOf(posting);
		const isForChange = /\b(?:KVM|kernel) (?:fix(?:es)?|patch(?:es)?|series|patchset)\b|\bco-?posted\b/i.test(
			words,
		);
		if (!isForChange || linksArchive(words)) return [];
		const message =
			'The unit tests speak of a KVM series and do not link it. Put its lore address in the cover letter or below the --- line.';
		return [{message, confidence: 0.8, patchIds: []}];
	},
});
