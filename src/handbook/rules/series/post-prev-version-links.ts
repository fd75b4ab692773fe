import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {versionOf} from '../../posting/mails.ts';
import {linksArchive, remarksOf} from '../../posting/words.ts';

export const postPrevVersionLinks = definePostingRule({
	id: 'post-prev-version-links',
	severity: 'should',
	title: 'A later version links the ones before',
	why: 'A lore link takes the place of a reply to the old thread. It also works for people who did not get the earlier mails.',
	cites: handbook('Links'),
	good: `[PATCH v2] KVM: x86: Skip the flush
v1: https://lore.kernel.org/all/20260102030405.1-1-author@example.org`,
	bad: `[PATCH v2] KVM: x86: Skip the flush
v2: Drop the second flush.`,
	check: posting => {
		const version = versionOf(posting);
		if (!posting.isWhole || version < 2 || linksArchive(remarksOf(posting))) return [];
		const place = posting.cover === undefined ? 'below the --- line' : 'in the cover letter';
		const message = `This is version ${version}, and nothing links an earlier one. Put its lore address ${place}.`;
		return [{message, confidence: 0.85, patchIds: []}];
	},
});
