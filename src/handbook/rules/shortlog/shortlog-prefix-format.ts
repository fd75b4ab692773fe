import {handbook} from '../../cite.ts';
import {definePrefixRule} from '../../shortlog/define.ts';

export const shortlogPrefixFormat = definePrefixRule({
	id: 'shortlog-prefix-format',
	severity: 'must',
	title: 'The shortlog begins with KVM: and a topic',
	why: 'The prefix is how people find work on KVM in a year of history, and how mail is sorted. It can only be searched for if everybody writes it the same way.',
	cites: handbook('Shortlog'),
	good: 'KVM: x86: Reject vCPU ids that exceed the limit',
	bad: 'kvm-x86 reject vCPU ids that exceed the limit',
	fixClass: 'safe',
});
