import {changelogNfcConsistent as rule} from '../../../../src/handbook/rules/changelog/changelog-nfc-consistent.ts';
import {aMessage as m, signature, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		[
			'a fix',
			m('Rename it.\n\nNo functional change intended.', [
				'Fixes: 0123456789ab ("KVM: x86: Add a thing")',
				signature,
			]),
			'No functional change intended.',
			'no fix',
		],
		[
			'a stable tag',
			m('Rename it.\n\nNo functional change intended.', ['Cc: stable@vger.kernel.org', signature]),
			'No functional change intended.',
			'no fix',
		],
		[
			'both',
			m('Rename it.\n\nNo functional change intended.', [
				'Fixes: 0123456789ab ("KVM: x86: Add a thing")',
				'Cc: stable@vger.kernel.org',
				signature,
			]),
			'No functional change intended.',
			'no fix',
		],
		[
			'the plural',
			m('Rename it. No functional changes intended.', [
				'Fixes: 0123456789ab ("KVM: x86: Add a thing")',
				signature,
			]),
			'No functional changes intended.',
			'no fix',
		],
		[
			'a short form',
			m('Rename it.\n\nNo functional change.', ['Fixes: 0123456789ab ("KVM: x86: Add a thing")', signature]),
			'No functional change.',
			'no fix',
		],
	],
	fine: [
		['no tag', m('Rename it.\n\nNo functional change intended.')],
		['a fix that changes', m('Mend it.', ['Fixes: 0123456789ab ("KVM: x86: Add a thing")', signature])],
		[
			'less than nothing',
			m('Rename it. No functional change intended for Intel.', [
				'Fixes: 0123456789ab ("KVM: x86: Add a thing")',
				signature,
			]),
		],
		[
			'a reader of stable',
			m('Rename it.\n\nNo functional change intended.', [
				'Cc: Stable Person <stable@example.org>',
				signature,
			]),
		],
		[
			'a quotation',
			m('Mend what "No functional change intended." broke.', [
				'Fixes: 0123456789ab ("KVM: x86: Add a thing")',
				signature,
			]),
		],
		[
			'a condition',
			m('No functional change intended, other than the name.', [
				'Fixes: 0123456789ab ("KVM: x86: Add a thing")',
				signature,
			]),
		],
	],
});
