import {handbook} from '../../cite.ts';
import {definePrefixRule} from '../../shortlog/define.ts';

export const shortlogDoublePrefix = definePrefixRule({
	id: 'shortlog-double-prefix',
	severity: 'should',
	title: 'One topic is enough',
	why: 'A topic implies those that contain it, and the line has room for 75 characters. Every one of them that repeats the tree of topics is lost to the description.',
	cites: handbook('Shortlog'),
	good: 'KVM: nSVM: Leave nested mode when a vCPU is freed',
	bad: 'KVM: x86: nSVM: Leave nested mode when a vCPU is freed',
	fixClass: 'confirm',
});
