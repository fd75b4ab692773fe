import {changelogUserImpact as rule} from '../../../../src/handbook/rules/changelog/changelog-user-impact.ts';
import {aMessage as m, signature, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		[
			'a bare fix',
			m('Clear the bit on exit, like the base.', [
				'Fixes: 0123456789ab ("KVM: x86: Add a thing")',
				signature,
			]),
			undefined,
			'no fix',
		],
		[
			'a place',
			m('Move the reset to where the others are.', [
				'Fixes: 0123456789ab ("KVM: x86: Add a thing")',
				signature,
			]),
			undefined,
			'no fix',
		],
		[
			'a style',
			m('Use the helper for the mode of the vCPU.', [
				'Fixes: 0123456789ab ("KVM: x86: Add a thing")',
				signature,
			]),
			undefined,
			'no fix',
		],
		[
			'a list',
			m('- Clear the bit\n- Set the other', ['Fixes: 0123456789ab ("KVM: x86: Add a thing")', signature]),
			undefined,
			'no fix',
		],
		[
			'a history',
			m('Set the bit, as it was before the rework.', [
				'Fixes: 0123456789ab ("KVM: x86: Add a thing")',
				signature,
			]),
			undefined,
			'no fix',
		],
	],
	fine: [
		['no fix', m('Clear the bit on exit, like the base.')],
		[
			'an exception',
			m('Clear the bit, as L1 gets a #GP.', ['Fixes: 0123456789ab ("KVM: x86: Add a thing")', signature]),
		],
		[
			'a warning',
			m('Clear the bit, which WARNs.', ['Fixes: 0123456789ab ("KVM: x86: Add a thing")', signature]),
		],
		[
			'a stale value',
			m('Clear the bit, which is stale.', ['Fixes: 0123456789ab ("KVM: x86: Add a thing")', signature]),
		],
		[
			'a log',
			m('Clear the bit.\n\n  BUG: bit\n  Call Trace:\n   clear_it', [
				'Fixes: 0123456789ab ("KVM: x86: Add a thing")',
				signature,
			]),
		],
		[
			'a build',
			m('Clear the bit to mend the build.', ['Fixes: 0123456789ab ("KVM: x86: Add a thing")', signature]),
		],
	],
});
