import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {recipientsOf} from '../../posting/recipients.ts';

export const vulnNoDistrosEarly = definePostingRule({
	id: 'vuln-no-distros-early',
	severity: 'hint',
	title: 'The distributors are told once there is a fix',
	why: 'The list of the distributions starts a clock for disclosure with the first mail. It is written to when a fix has been accepted.',
	cites: kernelDoc('process/security-bugs.rst'),
	good: `[PATCH] KVM: x86: Skip the flush
To: security@kernel.org`,
	bad: `[PATCH] KVM: x86: Skip the flush
To: security@kernel.org
Cc: linux-distros@vs.openwall.org`,
	check: posting =>
		[...recipientsOf(posting)].some(address => address.startsWith('linux-distros@'))
			? [
					{
						message: 'The mail goes to linux-distros. Leave it out until a fix has been accepted.',
						confidence: 0.9,
						patchIds: [],
					},
				]
			: [],
});
