import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {mailsOf} from '../../posting/mails.ts';
import {recipientsIn} from '../../posting/recipients.ts';

export const postNoLargeCcNoise = definePostingRule({
	id: 'post-no-large-cc-noise',
	severity: 'hint',
	title: 'The mails go to those whom they concern',
	why: 'Who gets mail that is not theirs learns to skip it. scripts/get_maintainer.pl prints those whom the files concern.',
	cites: kernelDoc('process/submitting-patches.rst'),
	good: `[PATCH] KVM: x86: Skip the flush
To: kvm@vger.kernel.org`,
	bad: `[PATCH] KVM: x86: Skip the flush
Cc: a0@example.org, a1@example.org, a2@example.org, a3@example.org, a4@example.org, a5@example.org, a6@example.org, a7@example.org, a8@example.org, a9@example.org, a10@example.org, a11@example.org, a12@example.org, a13@example.org, a14@example.org, a15@example.org, a16@example.org, a17@example.org, a18@example.org, a19@example.org, a20@example.org, a21@example.org, a22@example.org, a23@example.org, a24@example.org, a25@example.org`,
	check: posting => {
		const most = Math.max(0, ...mailsOf(posting).map(({mail}) => new Set(recipientsIn(mail)).size));
		if (most <= 25) return [];
		const message = `A mail goes to ${most} addresses. Keep to those that scripts/get_maintainer.pl prints.`;
		return [{message, confidence: 0.8, patchIds: []}];
	},
});
