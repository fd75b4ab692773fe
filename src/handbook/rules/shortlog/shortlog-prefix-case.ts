import {handbook} from '../../cite.ts';
import {definePrefixRule} from '../../shortlog/define.ts';

export const shortlogPrefixCase = definePrefixRule({
	id: 'shortlog-prefix-case',
	severity: 'must',
	title: 'Topics are written with the right capitals',
	why: 'Searching the history tells capitals from small letters by default. A topic in the wrong case is not found by those who look for it.',
	cites: handbook('Shortlog'),
	good: 'KVM: nSVM: Clear the pending exception on VMRUN',
	bad: 'kvm: nsvm: Clear the pending exception on VMRUN',
	fixClass: 'safe',
});
