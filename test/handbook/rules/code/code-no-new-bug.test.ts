import {codeNoNewBug} from '../../../../src/handbook/rules/code/code-no-new-bug.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(codeNoNewBug, {
	broken: [
		['a condition', '\tBUG_ON(!root);', 'BUG_ON'],
		['no condition', '\tBUG();', 'BUG'],
		['memory', '\tVM_BUG_ON(!page);', 'VM_BUG_ON'],
		['a default', '\tdefault: BUG();', 'BUG'],
		['common code', '\tBUG_ON(!root);', 'BUG_ON', undefined, {path: 'virt/kvm/kvm_main.c'}],
	],
	fine: [
		['a VM', '\tif (KVM_BUG_ON(!root, kvm))'],
		['a build', '\tBUILD_BUG_ON(sizeof(a) != 8);'],
		['a warning', '\tWARN_ON_ONCE(!root);'],
		['a comment', '\t/* BUG_ON() is too much. */'],
		['a string', '\tf("BUG(");'],
		['a moved one', '-\tBUG_ON(!root);\n+\t\tBUG_ON(!root);'],
		['a selftest', '\tBUG_ON(!root);', {path: 'tools/testing/selftests/kvm/x86/smm_test.c'}],
		['a name', '\tMY_BUG_ON(!root);'],
	],
});
