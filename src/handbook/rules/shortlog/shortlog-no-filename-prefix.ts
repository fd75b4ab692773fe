import {handbook} from '../../cite.ts';
import {definePrefixRule} from '../../shortlog/define.ts';

export const shortlogNoFilenamePrefix = definePrefixRule({
	id: 'shortlog-no-filename-prefix',
	severity: 'must',
	title: 'A file name is not a prefix',
	why: 'The diff lists the files already, and files move. The prefix says which part of KVM is concerned.',
	cites: handbook('Shortlog'),
	good: 'KVM: VMX: Cache CR3 of the guest',
	bad: 'KVM: vmx.c: Cache CR3 of the guest',
	fixClass: 'confirm',
});
