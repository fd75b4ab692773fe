import {commentNoC99} from '../../../../src/handbook/rules/code/comment-no-c99.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(commentNoC99, {
	broken: [
		['a line', '\t// Flush it.', '// Flush it.', '\t/* Flush it. */'],
		['behind code', '\tx(); // flush', '// flush'],
		['no blank', '\t//flush', '//flush', '\t/* flush */'],
		['outside of functions', '// Flush it.', '// Flush it.', '/* Flush it. */'],
		[
			'a selftest',
			'\t// Flush it.',
			'// Flush it.',
			'\t/* Flush it. */',
			{path: 'tools/testing/selftests/kvm/x86/smm_test.c'},
		],
	],
	fine: [
		['a block', '\t/* Flush it. */'],
		['an address in a string', '\tf("http://example.org");'],
		['an address in a comment', '\t/* See https://example.org */'],
		['the licence', '// SPDX-License-Identifier: GPL-2.0', {newStart: 1}],
		['members', 'struct a {\n\tint b; // how many\n};'],
		['assembly', '\tasm volatile("mov %0, %1\\n\\t" // load\n\t);'],
		['a habit', ' \t// Old.\n+\t// New.'],
	],
});
