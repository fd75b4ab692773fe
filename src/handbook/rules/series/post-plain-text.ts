import type {Posted} from '../../../series/posted.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {headerIn, idsOf, mailsOf, nameOf} from '../../posting/mails.ts';

const faultIn = (mail: Posted): Readonly<{what: string; confidence: number}> | undefined => {
	const type = headerIn(mail, 'content-type') ?? '';
	const encoding = headerIn(mail, 'content-transfer-encoding') ?? '';
	if (/^\s*text\/html/i.test(type)) return {what: 'is HTML', confidence: 0.95};
	if (/^\s*multipart\/signed/i.test(type)) return {what: 'is wrapped in a signature', confidence: 0.75};
	if (/^\s*multipart\//i.test(type)) return {what: 'has several parts', confidence: 0.9};
	if (/format="?flowed/i.test(type))
		return {what: 'is sent as format=flowed, which breaks long lines anew', confidence: 0.95};
	if (!/base64/i.test(encoding)) return undefined;
	return /charset="?(?:utf-?8|us-ascii)/i.test(type)
		? {what: 'is encoded in base64', confidence: 0.6}
		: {what: 'is encoded in base64 and is not UTF-8', confidence: 0.85};
};

export const postPlainText = definePostingRule({
	id: 'post-plain-text',
	severity: 'must',
	title: 'Mails are plain text',
	why: 'Mail programs that format text change blanks and line ends, and the patch does not apply any more. git send-email and b4 leave it alone.',
	cites: handbook('Posting'),
	good: `[PATCH] KVM: x86: Skip the flush
Content-Type: text/plain; charset=UTF-8`,
	bad: `[PATCH] KVM: x86: Skip the flush
Content-Type: text/html; charset=UTF-8`,
	check: posting =>
		mailsOf(posting)
			.flatMap(each => {
				const fault = faultIn(each.mail);
				if (fault === undefined) return [];
				const message = `${nameOf(each)} ${fault.what}. Send it with git send-email or b4.`;
				return [{message, confidence: fault.confidence, patchIds: idsOf(each)}];
			})
			.slice(0, 1),
});
