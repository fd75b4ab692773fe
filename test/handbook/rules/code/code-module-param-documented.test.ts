import {expect, test} from 'vitest';
import {codeModuleParamDocumented} from '../../../../src/handbook/rules/code/code-module-param-documented.ts';
import {aContext} from '../../a-patch.ts';
import {codePatch, testCodeRule} from './a-code.ts';

testCodeRule(codeModuleParamDocumented, {
	broken: [
		['a parameter', 'module_param(zap, bool, 0444);', 'zap'],
		['a named one', 'module_param_named(zap, zap_root, bool, 0444);', 'zap'],
		['one with a function', 'module_param_cb(zap, &ops, &zap, 0644);', 'zap'],
		['an unsafe one', 'module_param_unsafe(zap, bool, 0444);', 'zap'],
		['the description of another', 'module_param(zap, bool, 0444);\nMODULE_PARM_DESC(load, "Load");', 'zap'],
	],
	fine: [
		['a description', 'module_param(zap, bool, 0444);\nMODULE_PARM_DESC(zap, "Zap");'],
		[
			'documents',
			'+++ arch/x86/kvm/x86.c\n+module_param(zap, bool, 0444);\n+++ Documentation/admin-guide/kernel-parameters.txt\n+kvm.zap=',
		],
		['other rights', '-module_param(zap, bool, 0444);\n+module_param(zap, bool, 0644);'],
		['a moved one', '-module_param(zap, bool, 0444);\n+module_param(zap, bool, 0444);'],
		['a comment', '/* module_param(zap, bool, 0444); */'],
		['an old one', ' module_param(zap, bool, 0444);\n+int x;'],
	],
});

test('says where it looked, as other documents may name the parameter', () => {
	const patch = codePatch(
		'+++ arch/x86/kvm/x86.c\n+module_param(zap, bool, 0444);\n+++ Documentation/virt/kvm/x86/errata.rst\n+zap',
	);
	const [report] = codeModuleParamDocumented.check(patch, aContext());
	expect(report?.message).toBe(
		'Neither kernel-parameters.txt nor MODULE_PARM_DESC describes the parameter zap. Add it to one.',
	);
});
