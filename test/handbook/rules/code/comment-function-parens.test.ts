import {commentFunctionParens} from '../../../../src/handbook/rules/code/comment-function-parens.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(commentFunctionParens, {
	broken: [
		[
			'a called function',
			'\t/* Paired with load_root, see there. */\n\tload_root(vcpu);',
			'load_root',
			'\t/* Paired with load_root(), see there. */',
		],
		[
			'a defined function',
			'/* free_root waits for the reader. */\nvoid free_root(void)\n{',
			'free_root',
			'/* free_root() waits for the reader. */',
		],
		[
			'a function in old code',
			'+\t/* Keep in step with zap_root. */\n+\tx();\n \tzap_root(kvm);',
			'zap_root',
			'\t/* Keep in step with zap_root(). */',
		],
		[
			'a later line',
			'\t/*\n\t * Wait until\n\t * load_root is done.\n\t */\n\tload_root(vcpu);',
			'load_root',
			'\t * load_root() is done.',
		],
		[
			'the end of a sentence',
			'\t/* Paired with load_root. */\n\tload_root(vcpu);',
			'load_root',
			'\t/* Paired with load_root(). */',
		],
	],
	fine: [
		['parentheses', '\t/* Paired with load_root(). */\n\tload_root(vcpu);'],
		['a name that nothing proves', '\t/* Paired with load_root. */\n\tx();'],
		['a name that is also a variable', '\t/* Paired with load_root. */\n\tload_root(load_root);'],
		['a function pointer', '\t/* Paired with load_root. */\n\tops.load = load_root;\n\tload_root(vcpu);'],
		['a label', '\t/* Leave by goto out_free. */\n\tout_free(x);'],
		['a field', '\t/* The field load_root is stale. */\n\tload_root(vcpu);'],
		['a tracepoint', '\t/* Hit before the load_root tracepoint. */\n\tload_root(vcpu);'],
		['a path', '\t/* See load_root/notes. */\n\tload_root(vcpu);'],
		['a quotation', '\t/* The log says "load_root failed". */\n\tload_root(vcpu);'],
		['a heading', '/*\n * load_root - Load it\n */\nvoid load_root(void)'],
		['kernel-doc', '/**\n * load_root waits\n */\nvoid load_root(void)'],
	],
});
