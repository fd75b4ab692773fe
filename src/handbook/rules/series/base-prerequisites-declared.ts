import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {mailsOf} from '../../posting/mails.ts';
import {linksArchive, remarksOf} from '../../posting/words.ts';

export const basePrerequisitesDeclared = definePostingRule({
	id: 'base-prerequisites-declared',
	severity: 'should',
	title: 'Patches that the series needs are named with their address',
	why: 'Who wants to try the series has to rebuild the tree it was made on. A link to the other series is all it takes.',
	cites: kernelDoc('process/submitting-patches.rst', 'Providing base tree information'),
	good: `[PATCH] KVM: x86: Skip the flush
Depends on https://lore.kernel.org/all/20260102030405.1-1-author@example.org
prerequisite-patch-id: <id>`,
	bad: `[PATCH] KVM: x86: Skip the flush
prerequisite-patch-id: <id>`,
	check: posting => {
		if (!posting.isWhole) return [];
		const words = remarksOf(posting);
		if (linksArchive(words)) return [];
		const isListed = mailsOf(posting).some(({mail}) =>
			/^prerequisite-(?:patch|message|change)-id:/m.test(mail.footer),
		);
		const isTold =
			/\b(?:depends on|(?:based|applies) on top of)\b[^.]{0,80}\b(?:series|patch(?:es)?|set)\b/i.test(words);
		if (!isListed && !isTold) return [];
		const message =
			'The series needs other patches, and no link says where they are. Name their lore address in the cover letter.';
		return [{message, confidence: isListed ? 0.85 : 0.7, patchIds: []}];
	},
});
