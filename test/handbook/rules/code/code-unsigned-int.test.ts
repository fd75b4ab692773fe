import {codeUnsignedInt} from '../../../../src/handbook/rules/code/code-unsigned-int.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(codeUnsignedInt, {
	broken: [
		['a variable', '\tunsigned cpu;', 'unsigned', '\tunsigned int cpu;'],
		['a parameter', 'static void f(unsigned cpu)', 'unsigned', 'static void f(unsigned int cpu)'],
		['a cast', '\tx = (unsigned)y;', 'unsigned', '\tx = (unsigned int)y;'],
		['a pointer', '\tunsigned *cpu;', 'unsigned', '\tunsigned int *cpu;'],
		[
			'two',
			'static void f(unsigned a, unsigned b)',
			'unsigned',
			'static void f(unsigned int a, unsigned int b)',
		],
		[
			'a selftest',
			'\tunsigned cpu;',
			'unsigned',
			'\tunsigned int cpu;',
			{path: 'tools/testing/selftests/kvm/x86/smm_test.c'},
		],
	],
	fine: [
		['the whole type', '\tunsigned int cpu;'],
		['long', '\tunsigned long flags;'],
		['long long', '\tunsigned long long x;'],
		['char', '\tunsigned char c;'],
		['a comment', '\t/* an unsigned value */'],
		['a string', '\tf("unsigned value");'],
		['a name', '\tint is_unsigned_value;'],
		['a moved line', '-\tunsigned cpu;\n+\t\tunsigned cpu;'],
	],
});
