import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {recipientsOf} from '../../posting/recipients.ts';

export const stableNotRecipient = definePostingRule({
	id: 'stable-not-recipient',
	severity: 'hint',
	title: 'The mails do not go to the stable list',
	why: 'The stable maintainers read the tag once the commit is in mainline. A copy of the posting does no harm, and nobody needs it.',
	cites: handbook('Fixes'),
	good: `[PATCH] KVM: x86: Skip the flush
To: kvm@vger.kernel.org`,
	bad: `[PATCH] KVM: x86: Skip the flush
To: kvm@vger.kernel.org
Cc: stable@vger.kernel.org`,
	check: posting =>
		recipientsOf(posting).has('stable@vger.kernel.org')
			? [
					{
						message: 'The mail goes to stable@vger.kernel.org. The tag in the message is enough.',
						confidence: 0.9,
						patchIds: [],
					},
				]
			: [],
});
