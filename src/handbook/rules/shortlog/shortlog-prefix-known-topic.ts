import {handbook} from '../../cite.ts';
import {definePrefixRule} from '../../shortlog/define.ts';

export const shortlogPrefixKnownTopic = definePrefixRule({
	id: 'shortlog-prefix-known-topic',
	severity: 'should',
	title: 'The topic is one of the list',
	why: 'The list of topics is short on purpose. A topic that only its author knows helps nobody to find the patch.',
	cites: handbook('Shortlog'),
	good: 'KVM: x86: Clear stale state when leaving SMM',
	bad: 'KVM: mode-switch: Clear stale state when leaving SMM',
	fixClass: 'confirm',
});
