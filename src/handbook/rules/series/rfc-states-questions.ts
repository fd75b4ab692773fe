import {asksSomething} from '../../../series/question.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {hasTag} from '../../posting/mails.ts';
import {allWordsOf, remarksOf} from '../../posting/words.ts';

/** A wish for an answer that has no question mark. */
const asksSoftly =
	/\b(?:comments?|thoughts|suggestions?|ideas?|advice|feedback|not sure|unsure|undecided|discuss\w*|TBD|open (?:issue|point|item)s?|input)\b/i;

export const rfcStatesQuestions = definePostingRule({
	id: 'rfc-states-questions',
	severity: 'must',
	title: 'An RFC says what it wants to know',
	why: 'An RFC is not reviewed line by line. A question tells readers where to look, and gets an answer.',
	cites: handbook('New Features'),
	good: `[RFC PATCH 0/1] KVM: x86: Flush on demand
Is a capability of the VM the right thing?
[RFC PATCH 1/1] KVM: x86: Add a capability`,
	bad: `[RFC PATCH 0/1] KVM: x86: Flush on demand
Let userspace flush.
[RFC PATCH 1/1] KVM: x86: Add a capability`,
	check: posting => {
		if (!posting.isWhole || !hasTag(posting, 'RFC')) return [];
		const words = posting.cover === undefined ? allWordsOf(posting) : remarksOf(posting);
		if (asksSomething(words) || asksSoftly.test(words)) return [];
		const isAlone = posting.cover === undefined && posting.context.series.patches.length === 1;
		const where = isAlone ? 'below the --- line' : 'in the cover letter';
		const message = `The RFC asks nothing. Write ${where} which questions readers are to answer.`;
		return [{message, confidence: posting.cover === undefined ? 0.7 : 0.85, patchIds: []}];
	},
});
