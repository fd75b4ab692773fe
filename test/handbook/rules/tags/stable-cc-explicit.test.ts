import {stableCcExplicit as rule} from '../../../../src/handbook/rules/tags/stable-cc-explicit.ts';
import {aFile} from '../../../evidence/a-patch.ts';
import {aContextWith} from '../../scenes/tags.ts';
import {aMessage, signature, told} from '../changelog/a-message.ts';
import {testTagRule} from './a-tag-table.ts';

const fixes = 'Fixes: 0123456789ab ("KVM: x86: Add it")';
const stable = 'Cc: stable@vger.kernel.org';
const m = (shortlog: string, ...tags: readonly string[]) =>
	aMessage('Take the lock first.', [...tags, signature], `KVM: x86: ${shortlog}`);

testTagRule(rule, {
	reported: [
		['a deadlock', m('Fix a deadlock', fixes), [/backport/], m('Fix a deadlock', fixes, stable)],
		['a crash', m('Fix crash on reset', fixes), [/backport/], m('Fix crash on reset', fixes, stable)],
		['memory', m('Avoid use-after-free', fixes), [/backport/], m('Avoid use-after-free', fixes, stable)],
		['a leak', m('Plug a memory leak', fixes), [/backport/], m('Plug a memory leak', fixes, stable)],
		[
			'two tags',
			m('Fix a panic', fixes, fixes.replace('012', '112')),
			[/backport/],
			m('Fix a panic', fixes, fixes.replace('012', '112'), stable),
		],
	],
	fine: [
		['a request', m('Fix a deadlock', fixes, stable)],
		['a refusal with its reason', m('Fix a panic', fixes, 'Cc: <stable+noautosel@kernel.org> # big')],
		['harm that the text alone names', aMessage('Avoid a panic.', [fixes, signature])],
		['no tag', m('Fix a deadlock')],
		['a small thing', m('Fix the name of an event', fixes)],
		['a change', m('Change the lock', fixes)],
	],
});

testTagRule(rule, {
	context: aContextWith({'0123456789ab': {when: 1_699_000_000}}),
	reported: [],
	fine: [['a bug that no release has', m('Fix a deadlock', fixes)]],
});

testTagRule(rule, {
	patch: message => told(message, [aFile('tools/testing/selftests/kvm/x86/a_test.c', ['+int a;'])]),
	reported: [],
	fine: [['a bug of a test', m('Fix a deadlock', fixes)]],
});
