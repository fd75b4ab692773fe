import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {isPublicList, recipientsOf, securityAddress} from '../../posting/recipients.ts';

export const vulnPrivateFirst = definePostingRule({
	id: 'vuln-private-first',
	severity: 'must',
	title: 'A private report goes to no public list',
	why: 'Archives copy public lists within seconds. What goes to the security team goes to the maintainers besides, and to nobody else.',
	cites: kernelDoc('process/security-bugs.rst'),
	good: `[PATCH] KVM: x86: Skip the flush
To: maintainer@example.org
Cc: security@kernel.org`,
	bad: `[PATCH] KVM: x86: Skip the flush
To: kvm@vger.kernel.org
Cc: security@kernel.org`,
	check: posting => {
		const recipients = recipientsOf(posting);
		const list = [...recipients].find(isPublicList);
		if (!recipients.has(securityAddress) || list === undefined) return [];
		const message = `The mail goes to ${securityAddress} and to the public list ${list}. Leave the lists out, or the security team if all is public already.`;
		return [{message, confidence: 0.9, patchIds: []}];
	},
});
