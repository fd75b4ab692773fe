import {handbook} from '../../cite.ts';
import {definePrefixRule} from '../../shortlog/define.ts';

export const shortlogNoX86Kvm = definePrefixRule({
	id: 'shortlog-no-x86-kvm',
	severity: 'must',
	title: 'x86/kvm is not a prefix for the host side',
	why: 'x86/kvm: is Linux running as a guest, KVM: x86: is KVM itself. The names look alike, and the wrong one sends the patch to the wrong readers.',
	cites: handbook('Shortlog'),
	good: 'KVM: x86: Drop an unused MSR helper',
	bad: 'x86/kvm: Drop an unused MSR helper',
	fixClass: 'confirm',
});
