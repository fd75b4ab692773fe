import {describe, expect, test} from 'vitest';
import {branchDescription} from '../../src/git/reading/description.ts';
import {moduleParameters} from '../../src/git/reading/parameters.ts';
import {parametersIn} from '../../src/series/module-parameter.ts';
import {aKernel} from './a-kernel.ts';

describe('a declaration', () => {
	test.each([
		['module_param(enable_pmu, bool, 0444);', 'enable_pmu', 'enable_pmu'],
		['module_param_named(ept, enable_ept, bool, S_IRUGO);', 'ept', 'enable_ept'],
		[
			'module_param_named(unrestricted_guest,\n\t\t\tenable_unrestricted_guest, bool, 0444);',
			'unrestricted_guest',
			'enable_unrestricted_guest',
		],
		['module_param_cb(avic, &avic_ops, &avic_enabled, 0444);', 'avic', 'avic_enabled'],
		['module_param_cb(ratio, &ops,\n\t\t&recovery_ratio, 0644);', 'ratio', 'recovery_ratio'],
		[
			'module_param_cb(vmentry_l1d_flush, &vmentry_l1d_flush_ops, NULL, 0644);',
			'vmentry_l1d_flush',
			'vmentry_l1d_flush',
		],
		['module_param_unsafe(force_avic, bool, 0444);', 'force_avic', 'force_avic'],
		['module_param_named(x, state.field, bool, 0444);', 'x', 'state'],
	])('%j', (source, name, variable) => {
		expect(parametersIn('arch/x86/kvm/x86.c', `int a;\n${source}\nint b;\n`)).toEqual([
			{module: 'kvm', name, variable, path: 'arch/x86/kvm/x86.c'},
		]);
	});

	test('in a comment is none', () => {
		expect(
			parametersIn('x.c', ' * we cannot use module_param_named.\n// module_param(x, int, 0);\n'),
		).toEqual([]);
	});
});

test('the module follows from the folder, and only the base counts', async () => {
	await using kernel = await aKernel();
	const declared = (name: string) => `module_param(${name}, int, 0444);\n`;
	const tip = await kernel.commit('KVM: Add parameters', {
		'arch/x86/kvm/vmx/vmx.c': declared('a') + declared('b'),
		'arch/x86/kvm/svm/svm.c': declared('c'),
		'arch/x86/kvm/mmu/mmu.c': declared('d'),
		'virt/kvm/kvm_main.c': declared('e'),
		'arch/x86/kvm/notes.rst': declared('f'),
		'drivers/kvm.c': declared('g'),
	});
	await kernel.commit('KVM: Add another', {'virt/kvm/kvm_main.c': declared('h')});
	const found = await moduleParameters(kernel.git, tip);
	expect(found.map(({module, name, path}) => `${module} ${name} ${path}`)).toEqual([
		'kvm d arch/x86/kvm/mmu/mmu.c',
		'kvm-amd c arch/x86/kvm/svm/svm.c',
		'kvm-intel a arch/x86/kvm/vmx/vmx.c',
		'kvm-intel b arch/x86/kvm/vmx/vmx.c',
		'kvm e virt/kvm/kvm_main.c',
	]);
	expect(await moduleParameters(kernel.git, kernel.base)).toEqual([]);
});

test('the description of a branch, whatever it is called', async () => {
	await using kernel = await aKernel();
	for (const branch of ['work', 'x86/mmu/a.b', '-x']) {
		expect(await branchDescription(kernel.git, branch)).toBeUndefined();
		await kernel.git.bytes(['config', `branch.${branch}.description`, `About ${branch}\n\nText.\n`]);
		expect(await branchDescription(kernel.git, branch)).toBe(`About ${branch}\n\nText.\n`);
	}
	await kernel.git.bytes(['config', 'branch.blank.description', ' \n']);
	expect(await branchDescription(kernel.git, 'blank')).toBeUndefined();
});
