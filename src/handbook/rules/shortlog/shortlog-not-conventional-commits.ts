import {handbook} from '../../cite.ts';
import {definePrefixRule} from '../../shortlog/define.ts';

export const shortlogNotConventionalCommits = definePrefixRule({
	id: 'shortlog-not-conventional-commits',
	severity: 'must',
	title: 'No feat: or fix: in front',
	why: 'Prefixes such as feat: come from other projects. Here the place belongs to the part of the kernel, and the verb says already whether it is a fix.',
	cites: handbook('Shortlog'),
	good: 'KVM: x86: Fix the limit of vCPU ids',
	bad: 'fix(kvm): Fix the limit of vCPU ids',
	fixClass: 'confirm',
});
