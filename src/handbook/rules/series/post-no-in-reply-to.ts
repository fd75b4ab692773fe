import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {idsOf, mailsOf, messageIdsIn, nameOf, type PlacedMail} from '../../posting/mails.ts';

/**
 * Whether it is seen that the parent is none of the posting: a cover letter and a single patch have none. A patch of a
 * series may reply to a cover letter that was not read, unless the cover is here or others reply to this very patch.
 */
const isSeen = (each: PlacedMail, placed: readonly PlacedMail[], own: ReadonlySet<string>): boolean => {
	const {mail, patch} = each;
	if (
		patch === undefined ||
		mail.subject === undefined ||
		((mail.subject.number?.total ?? 1) === 1 && !mail.subject.number)
	)
		return true;
	const cover = placed.find(other => other.patch === undefined);
	if (cover !== undefined) return messageIdsIn(cover.mail, 'message-id').length > 0;
	const ids = messageIdsIn(mail, 'message-id');
	return (
		own.size > 1 && placed.some(other => messageIdsIn(other.mail, 'in-reply-to').some(id => ids.includes(id)))
	);
};

export const postNoInReplyTo = definePostingRule({
	id: 'post-no-in-reply-to',
	severity: 'must',
	title: 'A posting starts a thread of its own',
	why: 'A new version below an old one, or a patch below a bug report, is lost in a tree that nobody can read, and people who come later never see it. A lore link says the same.',
	cites: handbook('Links'),
	good: `[PATCH v2 0/1] KVM: x86: Flush less
Message-ID: <0@example.org>
[PATCH v2 1/1] KVM: x86: Skip the flush
In-Reply-To: <0@example.org>`,
	bad: `[PATCH v2 0/1] KVM: x86: Flush less
Message-ID: <0@example.org>
In-Reply-To: <old@example.org>
[PATCH v2 1/1] KVM: x86: Skip the flush
In-Reply-To: <0@example.org>`,
	check: posting => {
		const placed = mailsOf(posting);
		const own = new Set(placed.flatMap(({mail}) => messageIdsIn(mail, 'message-id')));
		const strange = placed.filter(each => {
			const parents = messageIdsIn(each.mail, 'in-reply-to', 'references');
			return parents.length > 0 && !parents.some(id => own.has(id)) && isSeen(each, placed, own);
		});
		const [first] = strange;
		if (first === undefined) return [];
		const message = `${nameOf(first)} is a reply to a mail that is not of this posting. Send it without In-Reply-To and put a lore link in its text.`;
		return [{message, confidence: 0.9, patchIds: strange.flatMap(idsOf)}];
	},
});
