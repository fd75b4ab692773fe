import {handbook} from '../../cite.ts';
import {definePrefixRule} from '../../shortlog/define.ts';

export const shortlogGuestCodePrefix = definePrefixRule({
	id: 'shortlog-guest-code-prefix',
	severity: 'should',
	title: 'Code of the guest side has the prefix x86/kvm',
	why: 'Linux as a guest of KVM is looked after by other people than KVM. The prefix tells them that the patch is theirs.',
	cites: handbook('Shortlog'),
	good: 'x86/kvm: Leave PV EOI alone while CPUs are unplugged',
	bad: 'KVM: x86: Leave PV EOI alone while CPUs are unplugged',
	fixClass: 'confirm',
});
