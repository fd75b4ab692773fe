import {codeReverseFirTree} from '../../../../src/handbook/rules/code/code-reverse-fir-tree.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(codeReverseFirTree, {
	broken: [
		[
			'the shortest first',
			'static void f(void)\n{\n\tint i;\n\tunsigned long flags;\n\tstruct kvm_memory_slot *slot;\n\n\tx();\n}',
			'unsigned long flags;',
		],
		[
			'the shortest first and then order',
			'static void f(void)\n{\n\tint i;\n\tstruct kvm_memory_slot *slot;\n\tunsigned long flags;\n\n\tx();\n}',
			'struct kvm_memory_slot *slot;',
		],
		[
			'two out of order',
			'static void f(void)\n{\n\tu64 gpa;\n\tint i;\n\tgfn_t gfn;\n\tbool b;\n\tunsigned long x;\n\n\tx();\n}',
			'gfn_t gfn;',
		],
		[
			'initialisers',
			'static void f(void)\n{\n\tint i = 0;\n\tu64 gpa = 12345;\n\tu64 other = get(vcpu);\n\n\tx();\n}',
			'u64 gpa = 12345;',
		],
		[
			'a selftest',
			'static void f(void)\n{\n\tint i;\n\tunsigned long flags;\n\tstruct kvm_vcpu *vcpu;\n\n\tx();\n}',
			'unsigned long flags;',
			undefined,
			{path: 'tools/testing/selftests/kvm/x86/smm_test.c'},
		],
	],
	fine: [
		[
			'the order',
			'static void f(void)\n{\n\tstruct kvm_memory_slot *slot;\n\tunsigned long flags;\n\tint i;\n\n\tx();\n}',
		],
		['two', 'static void f(void)\n{\n\tint i;\n\tunsigned long flags;\n\n\tx();\n}'],
		[
			'one slip',
			'static void f(void)\n{\n\tstruct kvm_memory_slot *slot;\n\tint i;\n\tu64 gpa;\n\n\tx();\n}',
		],
		[
			'dependencies',
			'static void f(void)\n{\n\tint i = 1;\n\tint twice = i * 2;\n\tint four_times = i * 4;\n\n\tx();\n}',
		],
		[
			'old declarations',
			' {\n \tint i;\n+\tunsigned long flags;\n+\tstruct kvm_memory_slot *slot;\n \n+\tx();',
		],
		[
			'statements',
			'static void f(void)\n{\n\tx();\n\tflush_all_roots();\n\treturn now_or_later;\n\n\tx();\n}',
		],
		['a structure', 'struct a {\n\tint i;\n\tunsigned long flags;\n\tstruct kvm_memory_slot *slot;\n};'],
	],
});
