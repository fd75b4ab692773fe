import {commentCapitalized} from '../../../../src/handbook/rules/code/comment-capitalized.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(commentCapitalized, {
	broken: [
		['a verb', '\t/* skip the state on reset. */', 'skip', '\t/* Skip the state on reset. */'],
		['a function word', '\t/* if the root is stale, leave */', 'if', '\t/* If the root is stale, leave */'],
		[
			'several lines',
			'\t/*\n\t * clear the bit, as nobody\n\t * reads it.\n\t */',
			'clear',
			'\t * Clear the bit, as nobody',
		],
		['an article', '\t/* the root may be stale here */', 'the', '\t/* The root may be stale here */'],
		['no indentation', '/* wait until the root is free */', 'wait', '/* Wait until the root is free */'],
	],
	fine: [
		['a capital letter', '\t/* Skip the state on reset. */'],
		['an identifier', '\t/* vmcs12 is stale until the next exit */'],
		['a name with an underscore', '\t/* set_root may not be called here */'],
		['a call', '\t/* load() must come before the flush */'],
		['a word of the code', '\t/* root is stale until the exit */\n\tload(root);'],
		['a verb that the code uses as a name', '\t/* load must not be zero here */\n\tx = load;'],
		['an instruction', '\t/* vmread is slow on old processors */'],
		['an example', '\t/* e.g. the state on a reset */'],
		['a label', '\t/* skip prefix */'],
		['a comment that goes on', '\t/* Flush it and ... */\n\tx();\n\t/* then wait for the end of it */'],
		['members', 'struct a {\n\t/* the root of the tree here */\n\tint b;\n};'],
		['a comment behind code', '\tx(); /* the root may be stale */'],
		[
			'a selftest',
			'\t/* the root may be stale here */',
			{path: 'tools/testing/selftests/kvm/x86/smm_test.c'},
		],
		['an old comment', ' \t/* the root may be stale here */\n+\tx();'],
	],
});
