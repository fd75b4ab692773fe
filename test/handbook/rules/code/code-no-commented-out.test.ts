import {codeNoCommentedOut} from '../../../../src/handbook/rules/code/code-no-commented-out.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(codeNoCommentedOut, {
	broken: [
		['a block that is off', '#if 0\n\tx();\n#endif', '#if 0'],
		['a trace', '\ttrace_printk("x");', 'trace_printk'],
		['a cry', '\tpr_info("here\\n");', 'pr_info("here'],
		['two slashes', '\t//flush(vcpu);', 'flush(vcpu);'],
		['a block', '\t/* flush(vcpu); */', 'flush(vcpu);'],
		['an assignment', '\t// vcpu->root = 0;', 'vcpu->root = 0;'],
		['a return', '\t/* return 0; */', 'return 0;'],
		['a whole comment', '\t/*\n\t * flush(vcpu);\n\t * x = 1;\n\t */', 'flush(vcpu);'],
	],
	fine: [
		['prose', '\t/* Flush the root; nobody needs it. */'],
		['a function in prose', '\t/* Paired with flush(vcpu); see there. */'],
		['a formula', '\t/* a = b + c */'],
		['a condition', '#if 0x10 > SIZE\n#endif'],
		['a message', '\tpr_info("heretic: debugging is on\\n");'],
		['a definition', '#define trace_printk(...)'],
		['members', 'struct a {\n\t/* f(x); */\n\tint b;\n};'],
		['an old one', ' #if 0\n+\tx();\n #endif'],
		['an example', '\t/* E.g. flush(vcpu) */'],
	],
});
