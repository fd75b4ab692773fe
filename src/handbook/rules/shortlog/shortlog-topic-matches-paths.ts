import {handbook} from '../../cite.ts';
import {definePrefixRule} from '../../shortlog/define.ts';

export const shortlogTopicMatchesPaths = definePrefixRule({
	id: 'shortlog-topic-matches-paths',
	severity: 'should',
	title: 'The topic is that of the code that changes',
	why: 'Maintainers sort and search by topic. If a patch touches several, the first one that contains them all is right, unless one clearly dominates.',
	cites: handbook('Shortlog'),
	good: 'KVM: nVMX: Clear the pending exception on VMLAUNCH',
	bad: 'KVM: SVM: Clear the pending exception on VMLAUNCH',
	fixClass: 'confirm',
});
