import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {idsOf, mailsOf, messageIdsIn, nameOf} from '../../posting/mails.ts';

export const postThreading = definePostingRule({
	id: 'post-threading',
	severity: 'should',
	title: 'All patches reply to the cover letter',
	why: 'Below the cover letter a series is one flat list. A chain, where each patch replies to the one before, grows deeper with every mail.',
	cites: handbook('Posting'),
	good: `[PATCH 0/2] KVM: x86: Flush less
Message-ID: <0@example.org>
[PATCH 1/2] KVM: x86: One
Message-ID: <1@example.org>
In-Reply-To: <0@example.org>
[PATCH 2/2] KVM: x86: Two
Message-ID: <2@example.org>
In-Reply-To: <0@example.org>`,
	bad: `[PATCH 0/2] KVM: x86: Flush less
Message-ID: <0@example.org>
[PATCH 1/2] KVM: x86: One
Message-ID: <1@example.org>
In-Reply-To: <0@example.org>
[PATCH 2/2] KVM: x86: Two
Message-ID: <2@example.org>
In-Reply-To: <1@example.org>`,
	check: posting => {
		const placed = mailsOf(posting);
		const root = placed[0];
		const chained = placed.slice(2).filter(({mail}, index) => {
			const before = placed[index + 1];
			const ids = before === undefined || before === root ? [] : messageIdsIn(before.mail, 'message-id');
			return messageIdsIn(mail, 'in-reply-to').some(id => ids.includes(id));
		});
		const [first] = chained;
		if (first === undefined) return [];
		const message = `${nameOf(first)} replies to the patch before it. Send with --thread=shallow and --no-chain-reply-to.`;
		return [{message, confidence: 0.9, patchIds: chained.flatMap(idsOf)}];
	},
});
