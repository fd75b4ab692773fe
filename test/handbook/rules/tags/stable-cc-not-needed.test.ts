import {stableCcNotNeeded as rule} from '../../../../src/handbook/rules/tags/stable-cc-not-needed.ts';
import {aFile} from '../../../evidence/a-patch.ts';
import {aContextWith} from '../../scenes/tags.ts';
import {aMessage, signature, told} from '../changelog/a-message.ts';
import {testTagRule} from './a-tag-table.ts';

const stable = 'Cc: stable@vger.kernel.org # 6.6.x';
const fixes = 'Fixes: 0123456789ab ("KVM: x86: Add it")';
const m = (text: string, ...tags: readonly string[]) => aMessage(text, [...tags, signature]);

testTagRule(rule, {
	reported: [
		['no functional change', m('Move it.\n\nNo functional change intended.', stable), [/nothing that users/]],
		[
			'the same in the plural',
			m('Move it.\n\nNo functional changes.', fixes, stable),
			[/nothing that users/],
		],
	],
	fine: [
		['a fix', m('Free it first.', fixes, stable)],
		['a request without Fixes', m('Add the number of the new model.', stable)],
		['a change without a request', m('Move it.\n\nNo functional change intended.')],
		['a prerequisite', m('Move it, as a prerequisite of a fix.\n\nNo functional change intended.', stable)],
		['a part without change', m('Do it.  No functional change for AMD.', stable)],
	],
});

testTagRule(rule, {
	patch: message =>
		told(message, [aFile('arch/x86/kvm/x86.c', [' \tint a;', '- * old', '+ * new', ' \tb();'])]),
	reported: [['a comment', m('Correct it.', stable), [/comments or documentation/]]],
	fine: [],
});

testTagRule(rule, {
	patch: message => told(message, [aFile('Documentation/virt/kvm/api.rst', ['+Text.'])]),
	reported: [['documentation', m('Correct it.', stable), [/comments or documentation/]]],
	fine: [],
});

const long = Array.from({length: 101}, (_, at) => `+\tcall_${at}();`);
testTagRule(rule, {
	patch: message => told(message, [aFile('arch/x86/kvm/x86.c', long)]),
	reported: [['a long patch', m('Do it.', fixes, stable), [/more than 100 lines/]]],
	fine: [],
});

testTagRule(rule, {
	context: aContextWith({
		'0123456789ab': {when: 1_699_900_000},
		'2123456789ab': {when: 1_699_900_000, isInBase: false},
	}),
	reported: [['a new bug', m('Do it.', fixes, stable), [/a month/]]],
	fine: [
		['a bug of unknown age', m('Do it.', fixes.replace('012', '112'), stable)],
		['a bug that the base does not have', m('Do it.', fixes.replace('012', '212'), stable)],
	],
});
