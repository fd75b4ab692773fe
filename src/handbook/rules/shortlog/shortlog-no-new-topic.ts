import {handbook} from '../../cite.ts';
import {definePrefixRule} from '../../shortlog/define.ts';

export const shortlogNoNewTopic = definePrefixRule({
	id: 'shortlog-no-new-topic',
	severity: 'should',
	title: 'New topics are agreed on the list first',
	why: 'None of the recent commits on these files uses this topic. A new one starts with a proposal on the list, and until then the topic that contains it is right.',
	cites: handbook('Shortlog'),
	good: 'KVM: x86: Clear stale state when leaving SMM',
	bad: 'KVM: mode-switch: Clear stale state when leaving SMM',
	fixClass: 'confirm',
});
