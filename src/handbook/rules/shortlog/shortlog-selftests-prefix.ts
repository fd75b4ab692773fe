import {handbook} from '../../cite.ts';
import {definePrefixRule} from '../../shortlog/define.ts';

export const shortlogSelftestsPrefix = definePrefixRule({
	id: 'shortlog-selftests-prefix',
	severity: 'must',
	title: 'All selftests have the prefix KVM: selftests',
	why: 'Whatever a selftest tests, its prefix is the same. That is coarse, and the maintainers want it, as one name that is always right beats many clever ones.',
	cites: handbook('Shortlog'),
	good: 'KVM: selftests: Cover divide errors in fastops_test',
	bad: 'selftests: kvm: x86: Cover divide errors in fastops_test',
	fixClass: 'safe',
});
