import {changelogSelfContained as rule} from '../../../../src/handbook/rules/changelog/changelog-self-contained.ts';
import {aMessage as m, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		['the cover letter', m('Keep it, see the cover letter.'), 'see the cover letter', 'no fix'],
		['an earlier version', m('Keep it, see v2 for why.'), 'see v2', 'no fix'],
		['a talk', m('Keep it, as discussed offline.'), 'as discussed offline', 'no fix'],
		['the same', m('Keep it, same as v3 did.'), 'same as v3', 'no fix'],
		['a patch before', m('Keep it, see the previous patch.'), 'see the previous patch', 'no fix'],
	],
	fine: [
		['a document', m('Keep it, see Documentation/virt/kvm/api.rst.')],
		['a commit', m('Keep it, see commit 0123456789ab ("KVM: x86: Keep").')],
		['a kernel', m('Keep it, see v6.2 for what it was.')],
		['a function', m('Keep it, see vcpu_reset().')],
		['a comment', m('Keep it, as mentioned in the comment.')],
		['a version of hardware', m('Keep it, see v2 of PerfMon v2.')],
		['a version of a protocol', m('Keep it, as described in v2 of the GHCB protocol.')],
	],
});
