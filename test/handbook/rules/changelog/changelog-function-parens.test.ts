import {changelogFunctionParens as rule} from '../../../../src/handbook/rules/changelog/changelog-function-parens.ts';
import {aFile} from '../../../evidence/a-patch.ts';
import {aMessage as m, testRule, told} from './a-message.ts';

const files = [
	aFile(
		'arch/x86/kvm/x86.c',
		[
			' \tint nr_roots = count_roots(vcpu);',
			'-\told_call(vcpu);',
			'+\tnew_call(vcpu);',
			'+\tops.set_root = set_root;',
			'+\tset_root(vcpu, nr_roots);',
			'+\tEXPORT_SYMBOL_GPL(new_call);',
			' \treturn enable_roots;',
		],
		'static int load_roots(struct kvm_vcpu *vcpu)',
	),
];

testRule(rule, {
	patch: message => told(message, files),
	broken: [
		['a function that is called', m('Call new_call instead.'), 'new_call', m('Call new_call() instead.')],
		['two of them', m('Replace old_call by new_call.'), 'old_call', m('Replace old_call() by new_call().')],
		[
			'the enclosing function',
			m('Count the roots in load_roots, too.'),
			'load_roots',
			m('Count the roots in load_roots(), too.'),
		],
		['a possessive', m("Drop new_call's argument."), 'new_call', m("Drop new_call()'s argument.")],
		['the end of a sentence', m('Drop the call of old_call.'), 'old_call', m('Drop the call of old_call().')],
		[
			'one in a list',
			m('Change two things:\n\n - use new_call\n - drop old_call()'),
			'new_call',
			m('Change two things:\n\n - use new_call()\n - drop old_call()'),
		],
		[
			'a line that grows too long',
			m('Replace the call of the function that was there before by call of new_call.'),
			'new_call',
			m('Replace the call of the function that was there before by call of\nnew_call().'),
		],
	],
	fine: [
		['parentheses', m('Call new_call() instead of old_call ().')],
		['a variable', m('Count nr_roots before the call.')],
		['a parameter of the module', m('Return enable_roots at once.')],
		['a function that is also a pointer', m('Let set_root be set first.')],
		['a name that the patch does not have', m('Call kvm_set_msr later.')],
		['braces', m('Call new_{call,root}() and {old,new}_call() instead.')],
		['a wildcard', m('Rename all of new_call_*() and *_old_call.')],
		['a quotation', m('Drop "old_call" and `new_call` from the log.')],
		['a file', m('Move it to new_call.c and lib/old_call.')],
		['code', m('Do this instead:\n\n\tfn = new_call;\n\nIt is shorter.')],
		['a struct, a test and a field', m('Add struct new_call, the old_call test, and the field new_call.')],
		['an ABI', m('Document the new_call ABI, and say that old_call is an ioctl. The old_call ioctl stays.')],
		['two tracepoints', m('Print the reason in the old_call and new_call tracepoints.')],
		['fields in a row', m('Move the fields old_call, new_call and load_roots.')],
		[
			'one that is told to be a tracepoint elsewhere',
			m('Print the reason in new_call.\n\nUserspace reads the new_call tracepoint.'),
		],
		['an argument of a call', m('Drop on_each(new_call) from the exit path.')],
		['a member', m('Set vcpu->old_call and ops.new_call.')],
	],
});

testRule(rule, {
	patch: message => told(message, []),
	broken: [],
	fine: [['anything where no code is known', m('Call new_call instead.')]],
});

testRule(rule, {
	patch: message =>
		told(message, [
			aFile('arch/x86/kvm/x86.c', ['-\told_call(vcpu);', '+\tnew_call(vcpu);', ' \ttrace_new_call(vcpu);']),
		]),
	broken: [],
	fine: [['what is a tracepoint, too', m('Call new_call instead.')]],
});
