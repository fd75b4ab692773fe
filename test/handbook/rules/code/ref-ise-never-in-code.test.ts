import {refIseNeverInCode} from '../../../../src/handbook/rules/code/ref-ise-never-in-code.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(refIseNeverInCode, {
	broken: [
		['the short name', '\t/* See the ISE, chapter 3. */', 'ISE'],
		[
			'the title',
			'\t/* Intel Architecture Instruction Set Extensions */',
			'Architecture Instruction Set Extensions',
		],
		['the number', '\t/* Document 319433-050. */', '319433'],
		['a string', '\tpr_info("Instruction Set Extensions");', 'Instruction Set Extensions'],
		['assembly', '\t/* See the ISE. */', 'ISE', undefined, {path: 'arch/x86/kvm/vmx/vmenter.S'}],
		['the inside of a comment', '\t * as the ISE says', 'ISE'],
	],
	fine: [
		['nothing of it', '\t/* Intercept it. */'],
		['a name', '\tx = KVM_ISE_MASK | RISE;'],
		['a word', '\t/* OTHERWISE it is off. */'],
		['an identifier', '\tint ISE = 1;'],
		['an old line', ' \t/* See the ISE. */\n+\tx();'],
		['another file', 'See the ISE.', {path: 'Documentation/virt/kvm/api.rst'}],
		['another number', '\t/* 1319433 */'],
	],
});
