import {handbook} from '../../cite.ts';
import {definePrefixRule} from '../../shortlog/define.ts';

export const shortlogRejectedTopic = definePrefixRule({
	id: 'shortlog-rejected-topic',
	severity: 'should',
	title: 'The emulator, the APICs and the like have no topic',
	why: 'Emulation, interrupts and Hyper-V are spread over common and vendor code. A topic of their own was proposed and declined, as it would promise a border that is not there.',
	cites: handbook('Shortlog'),
	good: 'KVM: x86: Fix the emulation of POP SS',
	bad: 'KVM: emulator: Fix the emulation of POP SS',
	fixClass: 'confirm',
});
