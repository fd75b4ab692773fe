import {kernelDoc} from '../../cite.ts';
import {laneOf} from '../../lane.ts';
import {definePostingRule} from '../../posting/define.ts';
import {pathsOf} from '../../posting/kind.ts';
import {mailsOf} from '../../posting/mails.ts';
import {recipientsOf, securityAddress} from '../../posting/recipients.ts';

/** As MAINTAINERS of v7.2 has them. */
const maintainers = ['seanjc@google.com', 'pbonzini@redhat.com'];

export const postRecipients = definePostingRule({
	id: 'post-recipients',
	severity: 'must',
	title: 'The posting goes to the KVM list and its maintainers',
	why: 'What reaches nobody is not reviewed. MAINTAINERS says who looks after each file; for KVM x86 that is always the KVM list.',
	cites: kernelDoc('process/submitting-patches.rst'),
	good: `[PATCH] KVM: x86: Skip the flush
To: Sean Christopherson <seanjc@google.com>
Cc: kvm@vger.kernel.org`,
	bad: `[PATCH] KVM: x86: Skip the flush
To: Other Author <other@example.org>
Cc: linux-kernel@vger.kernel.org`,
	check: posting => {
		const {patches} = posting.context.series;
		const recipients = recipientsOf(posting);
		if (recipients.size === 0 || recipients.has(securityAddress)) return [];
		const own = patches.filter(patch => laneOf(patch) !== 'other').length;
		if (own === 0) return [];
		if (!recipients.has('kvm@vger.kernel.org')) {
			const message =
				'kvm@vger.kernel.org is neither in To nor in Cc. Ask scripts/get_maintainer.pl who gets the patches.';
			return [{message, confidence: own * 2 > patches.length ? 0.9 : 0.7, patchIds: []}];
		}
		const senders = mailsOf(posting).map(({mail}) => mail.sender?.mail.toLowerCase());
		const isX86 = patches.some(patch => pathsOf(patch).some(path => path.startsWith('arch/x86/kvm/')));
		if (!isX86 || maintainers.some(each => recipients.has(each) || senders.includes(each))) return [];
		const message =
			'None of the maintainers of KVM x86 is in To or Cc. Ask scripts/get_maintainer.pl who gets the patches.';
		return [{message, confidence: 0.7, patchIds: []}];
	},
});
