import {hasTests} from '../../../series/feature.ts';
import {asksSomething} from '../../../series/question.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {hasTag, versionOf} from '../../posting/mails.ts';
import {remarksOf} from '../../posting/words.ts';

export const rfcNotAbused = definePostingRule({
	id: 'rfc-not-abused',
	severity: 'hint',
	title: 'RFC is for work that still has a question',
	why: 'RFC asks for help with a decision. Finished work gets a closer review without it.',
	cites: handbook('New Features'),
	good: `[RFC PATCH v2] KVM: x86: Add a capability
Is a capability of the VM the right thing?`,
	bad: '[RFC PATCH v7] KVM: x86: Add a capability',
	check: posting => {
		if (!hasTag(posting, 'RFC')) return [];
		const version = versionOf(posting);
		if (version >= 3) {
			const message = `This is version ${version} and still an RFC. Drop the tag unless a question is open.`;
			return [{message, confidence: 0.7, patchIds: []}];
		}
		const isFinished =
			posting.isWhole && hasTests(posting.context.series) && !asksSomething(remarksOf(posting));
		if (!isFinished || posting.cover === undefined) return [];
		const message = 'The RFC has its tests and asks nothing. Post it without the tag if it is finished.';
		return [{message, confidence: 0.6, patchIds: []}];
	},
});
