import {commentNoTail} from '../../../../src/handbook/rules/code/comment-no-tail.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(commentNoTail, {
	broken: [
		[
			'an assignment',
			'\tx();\n\tseed = 1; /* wanted by erratum 42 */',
			'/* wanted by erratum 42 */',
			'\t/* wanted by erratum 42 */\n\tseed = 1;',
		],
		[
			'a call',
			'\ty = 0;\n\tflush(vcpu); /* before the root goes */',
			'/* before the root goes */',
			'\t/* before the root goes */\n\tflush(vcpu);',
		],
		[
			'a return',
			'\tx();\n\treturn 0; /* nothing to do here */',
			'/* nothing to do here */',
			'\t/* nothing to do here */\n\treturn 0;',
		],
		['a body without braces', '\tif (a)\n\t\treturn 0; /* nothing to do here */', '/* nothing to do here */'],
		[
			'a count',
			'\tx();\n\tvcpu->nr++; /* one for the guest */',
			'/* one for the guest */',
			'\t/* one for the guest */\n\tvcpu->nr++;',
		],
		[
			'a variable',
			'\tstruct kvm *kvm = vcpu->kvm;\n\tint nr; /* how many there are */\n\tx();',
			'/* how many there are */',
			'\t/* how many there are */\n\tint nr;',
		],
		[
			'a variable with its value',
			'\tx();\n\tconst struct a *b = c(d); /* none on old ones */',
			'/* none on old ones */',
			'\t/* none on old ones */\n\tconst struct a *b = c(d);',
		],
	],
	fine: [
		['a variable that nobody knows to be one', '\tint nr; /* how many there are */', {context: 'struct a {'}],
		['a variable of a file', 'static int nr; /* how many there are */\n', {newStart: 1}],
		['a comment above', '\t/* Wanted by erratum 42 */\n\tseed = 1;'],
		['members', 'struct a {\n\tint b; /* how many there are */\n};'],
		['a table', 'static const int a[] = {\n\t1, /* for the guest only */\n};'],
		['an initialiser', '\tstruct a b = {\n\t\t.c = 1, /* for the guest only */\n\t};'],
		['a case', '\tcase 1: /* for the guest only */\n\t\tbreak;'],
		['an else', '#else /* for the guest only */\n#endif /* CONFIG_KVM_GUEST */'],
		['a macro', '#define A \\\n\tx = 1; /* for the guest only */ \\\n\ty();'],
		['an argument', '\tf(a, /* for the guest */\n\t  b);'],
		['a fall through', '\tx();\n\tgoto out; /* fall through */'],
		['a selftest', '\tx = 1; /* for the guest only */', {path: 'tools/testing/selftests/kvm/x86/smm_test.c'}],
		['an old comment', ' \tx = 1; /* for the guest only */\n+\ty();'],
	],
});
