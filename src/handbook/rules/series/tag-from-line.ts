import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {mailsOf, nameOf} from '../../posting/mails.ts';
import {plainMail, signersOf} from '../../tags/people.ts';

export const tagFromLine = definePostingRule({
	id: 'tag-from-line',
	severity: 'must',
	title: "A patch of somebody else's begins with a From line",
	why: 'git takes the sender of a mail for the author unless the text begins with a From line. Without it the wrong person gets the credit, and the blame.',
	cites: kernelDoc('process/submitting-patches.rst', 'The canonical patch format'),
	good: `[PATCH] KVM: x86: Skip the flush
From: Code Author <author@example.org>
    Skip it.
    
    Signed-off-by: Code Author <author@example.org>`,
	bad: `[PATCH] KVM: x86: Skip the flush
From: Code Author <author@example.org>
    Skip it.
    
    Signed-off-by: Other Author <other@example.org>
    Signed-off-by: Code Author <author@example.org>`,
	check: posting =>
		mailsOf(posting).flatMap(each => {
			const {mail, patch} = each;
			if (patch === undefined || mail.hasFromLine || mail.sender === undefined) return [];
			const {message: text} = patch.commit;
			const patchIds = [patch.id];
			if (
				/\bvia B4 Relay$|^devnull\+/.test(`${mail.sender.name} ${mail.sender.mail}`) ||
				/^devnull\+/.test(mail.sender.mail)
			) {
				const message = `${nameOf(each)} comes from a relay and has no From line. Its author would be the relay.`;
				return [{message, confidence: 0.9, patchIds}];
			}
			const signers = signersOf(text);
			const own = plainMail(mail.sender.mail);
			const [first] = signers;
			const last = signers.at(-1);
			if (
				first === undefined ||
				last === undefined ||
				plainMail(first.mail) === own ||
				plainMail(last.mail) !== own
			)
				return [];
			if (text.toLowerCase().includes(`co-developed-by: ${first.name.toLowerCase()}`)) return [];
			const message = `${nameOf(each)} was signed off by ${first.name} first, and no From line names them. If they are the author, set it with git commit --amend --author.`;
			return [{message, confidence: 0.75, patchIds}];
		}),
});
