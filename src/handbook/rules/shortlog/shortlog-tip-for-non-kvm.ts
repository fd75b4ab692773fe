import {kernelDoc} from '../../cite.ts';
import {definePrefixRule} from '../../shortlog/define.ts';

export const shortlogTipForNonKvm = definePrefixRule({
	id: 'shortlog-tip-for-non-kvm',
	severity: 'should',
	title: 'Patches outside KVM follow the habits of their own tree',
	why: 'A patch that is mostly about x86 at large goes through another tree. Its maintainers use prefixes such as x86/cpu: and look for those.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Patch subject'),
	good: 'x86/cpufeatures: Define a bit for fast string moves',
	bad: 'KVM: x86: Define a bit for fast string moves',
	fixClass: 'confirm',
});
