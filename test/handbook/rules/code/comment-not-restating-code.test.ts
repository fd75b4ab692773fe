import {commentNotRestatingCode} from '../../../../src/handbook/rules/code/comment-not-restating-code.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(commentNotRestatingCode, {
	broken: [
		['a count', '\t/* Increment nr_roots */\n\tnr_roots++;', '/* Increment nr_roots */'],
		['a call', '\t/* Flush all roots */\n\tflush_all_roots(vcpu);', '/* Flush all roots */'],
		['a call with an argument', '\t/* Load the root */\n\tload(root);', '/* Load the root */'],
		['a return', '\t/* Return the root */\n\treturn root;', '/* Return the root */'],
		['other signs', '\t/* Free root. */\n\tfree_root(kvm);', '/* Free root. */'],
	],
	fine: [
		['a reason', '\t/* Flush, as the guest may still run */\n\tflush_all_roots(vcpu);'],
		['a heading', '\t/* Flush all roots */\n\tflush_all_roots(vcpu);\n\twait_for_roots(vcpu);'],
		['one word', '\t/* Flush */\n\tflush_all_roots(vcpu);'],
		['a task', '\t/* TODO: flush roots */\n\tflush_roots(todo);'],
		['an old comment', ' \t/* Flush all roots */\n+\tflush_all_roots(vcpu);'],
		['several lines', '\t/*\n\t * Flush all roots\n\t */\n\tflush_all_roots(vcpu);'],
		['a condition', '\t/* Flush all roots */\n\tif (flush_all_roots(vcpu))'],
	],
});
