import {codeBracesMultiline} from '../../../../src/handbook/rules/code/code-braces-multiline.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(codeBracesMultiline, {
	broken: [
		[
			'a condition in a loop',
			'\tfor (i = 0; i < 3; i++)\n\t\tif (a[i])\n\t\t\tx();',
			'for (i = 0; i < 3; i++)',
		],
		['a comment', '\tif (a)\n\t\t/* Why. */\n\t\tx();', 'if (a)'],
		['a loop in a condition', '\tif (a)\n\t\tfor (;;)\n\t\t\tx();', 'if (a)'],
		[
			'a loop of the kernel',
			'\tkvm_for_each_vcpu(i, vcpu, kvm)\n\t\tif (a)\n\t\t\tx();',
			'kvm_for_each_vcpu(i, vcpu, kvm)',
		],
		['while', '\twhile (a)\n\t\tif (b)\n\t\t\tx();', 'while (a)'],
	],
	fine: [
		['braces', '\tfor (;;) {\n\t\tif (a)\n\t\t\tx();\n\t}'],
		['one line', '\tif (a)\n\t\tx();\n\ty();'],
		['a wrapped call', '\tif (a)\n\t\tx(b,\n\t\t  c);'],
		['a comment above', '\t/* Why. */\n\tif (a)\n\t\tx();'],
		['a condition of two lines', '\tif (a &&\n\t    b)\n\t\tx();\n\ty();'],
		['an old condition', ' \tif (a)\n+\t\tx();\n \ty();'],
		['a macro', '#define A(a) \\\n\tif (a) \\\n\t\tx()'],
		['the end of a loop', '\tdo {\n\t\tx();\n\t} while (a);\n\ty();'],
	],
});
