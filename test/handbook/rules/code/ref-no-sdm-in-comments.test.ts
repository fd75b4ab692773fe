import {refNoSdmInComments} from '../../../../src/handbook/rules/code/ref-no-sdm-in-comments.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(refNoSdmInComments, {
	broken: [
		['a manual', '\t/* Per the SDM, the bit is reserved. */', 'SDM'],
		['the other manual', '\t/* See APM for the layout. */', 'APM'],
		['a long name', "\t/* As the Software Developer's Manual demands. */", "Software Developer's Manual"],
		['a later line', "\t/*\n\t * Clear the bit,\n\t * as Intel's SDM demands.\n\t */", 'SDM'],
		['a section', '\t/* SDM 25.6.2 */', 'SDM'],
		[
			'a selftest',
			'\t/* Per the SDM, it is zero. */',
			'SDM',
			undefined,
			{path: 'tools/testing/selftests/kvm/x86/smm_test.c'},
		],
	],
	fine: [
		['no manual', '\t/* The bit is reserved. */'],
		['an erratum', '\t/* Erratum 42: the SDM is not followed by the CPU. */'],
		['a departure', '\t/* Contrary to the SDM, the bit is kept. */'],
		['a gap', "\t/* The APM doesn't say what happens to the bit. */"],
		['unclear words', '\t/* The SDM is ambiguous here. */'],
		['code', '\tint SDM = 1; f("SDM");'],
		['an old comment', ' \t/* Per the SDM. */\n+\tx();'],
		['a part of a name', '\t/* SDMA is off. */'],
	],
});
