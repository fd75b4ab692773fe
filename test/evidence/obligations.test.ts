import {expect, test} from 'vitest';
import {obligationsOf} from '../../src/evidence/obligations.ts';
import type {FileDiff} from '../../src/series/diff.ts';
import type {ModuleParameter} from '../../src/series/module-parameter.ts';
import {aChange, aFile, aPatch, aSeries} from './a-patch.ts';

const mmu = 'arch/x86/kvm/mmu/mmu.c';
const parameters: readonly ModuleParameter[] = [
	{module: 'kvm', name: 'tdp_mmu', variable: 'tdp_mmu_enabled', path: mmu},
	{module: 'kvm', name: 'nx_huge_pages', variable: 'nx_huge_pages', path: mmu},
	{module: 'kvm', name: 'eager_page_split', variable: 'eager_page_split', path: 'arch/x86/kvm/x86.c'},
	{module: 'kvm-intel', name: 'ept', variable: 'enable_ept', path: 'arch/x86/kvm/vmx/vmx.c'},
	{module: 'kvm-intel', name: 'nested', variable: 'nested', path: 'arch/x86/kvm/vmx/vmx.c'},
	{module: 'kvm-amd', name: 'nested', variable: 'nested', path: 'arch/x86/kvm/svm/svm.c'},
	{
		module: 'kvm-intel',
		name: 'dump_invalid_vmcs',
		variable: 'dump_invalid_vmcs',
		path: 'arch/x86/kvm/vmx/vmx.c',
	},
	{module: 'kvm', name: 'new_thing', variable: 'enable_new_thing', path: 'arch/x86/kvm/x86.c'},
];

const owed = (...files: readonly FileDiff[]) => obligationsOf(aSeries(aPatch(files)), parameters);
const ids = (...files: readonly FileDiff[]) => owed(...files).map(({id}) => id);

const usual = ['build', 'selftests', 'kvm-unit-tests'];

test.each<[string, FileDiff, readonly string[]]>([
	['plain code', aChange('arch/x86/kvm/x86.c'), usual],
	['a selftest', aChange('tools/testing/selftests/kvm/x86/foo_test.c'), ['build', 'selftests']],
	['a comment', aFile('arch/x86/kvm/x86.c', [' \tfoo();', '-\t/* teh */', '+\t/* the */']), ['build']],
	[
		'the inside of a comment',
		aFile('arch/x86/kvm/x86.c', ['  * one', '- * teh', '+ * the', '  */', ' int i;']),
		['build'],
	],
	['a line comment', aFile('arch/x86/kvm/x86.c', ['-\tfoo(); // a', '+\tfoo(); // b']), ['build']],
	['white space', aFile('arch/x86/kvm/x86.c', ['-\tif(a)', '+\tif (a)']), ['build']],
	['a string', aFile('arch/x86/kvm/x86.c', ['-\tpr_info("/* a */");', '+\tpr_info("/* b */");']), usual],
	['a macro cut by a line end', aFile('arch/x86/kvm/x86.c', ['-#define A b c', '+#define A b', '+c']), usual],
	['a value under a pointer', aFile('arch/x86/kvm/x86.c', ['-\t*foo = 1;', '+\t*foo = 2;']), usual],
	['a text document', aChange('Documentation/virt/kvm/notes.txt'), []],
	['a reStructuredText document', aChange('Documentation/virt/kvm/api.rst'), ['htmldocs']],
	['shadow paging by file', aChange('arch/x86/kvm/mmu/paging_tmpl.h'), [...usual, 'tdp-off']],
	[
		'shadow paging by function',
		aChange(mmu, 'static void rmap_remove(struct kvm *kvm)'),
		[...usual, 'tdp-off'],
	],
	['the common MMU', aChange(mmu, 'static int kvm_arch_setup(void)'), [...usual, 'tdp-off']],
	[
		'the TDP MMU alone',
		aChange('arch/x86/kvm/mmu/tdp_mmu.c'),
		[...usual, 'param:nx_huge_pages', 'param:eager_page_split'],
	],
	[
		'memslots',
		aChange('virt/kvm/kvm_main.c', 'int kvm_set_memslot(void)'),
		['build', 'cross-build', 'selftests', 'kvm-unit-tests', 'tdp-off'],
	],
	[
		'a parameter in a condition',
		aFile('arch/x86/kvm/x86.c', [' \tif (tdp_mmu_enabled)', '+\t\tfoo();']),
		[...usual, 'param:tdp_mmu'],
	],
	[
		'a declaration of a parameter beside the change',
		aFile('arch/x86/kvm/x86.h', ['-#define A 1', '+#define A 2', ' extern bool tdp_mmu_enabled;']),
		usual,
	],
	[
		'a parameter in a comment',
		aFile('arch/x86/kvm/x86.c', [' \t/* tdp_mmu_enabled */', '+\t\tfoo();']),
		usual,
	],
	[
		'a field called like a parameter',
		aFile('arch/x86/kvm/vmx/vmx.c', ['+\tvmx->nested.foo = a.nested;']),
		usual,
	],
	[
		'a short parameter in its folder',
		aFile('arch/x86/kvm/svm/svm.c', ['+\tif (nested)', '+\t\tfoo();']),
		[...usual, 'param:nested'],
	],
	['a short parameter elsewhere', aFile('arch/x86/kvm/x86.c', ['+\tif (nested)', '+\t\tfoo();']), usual],
	[
		'a parameter nobody has heard of',
		aFile('arch/x86/kvm/x86.c', ['+\tif (enable_new_thing)']),
		[...usual, 'param:new_thing'],
	],
	['a parameter for messages', aFile('arch/x86/kvm/vmx/vmx.c', ['+\tif (dump_invalid_vmcs)']), usual],
	['EPT outside the MMU', aFile('arch/x86/kvm/vmx/vmx.c', ['+\tif (enable_ept)']), [...usual, 'param:ept']],
	[
		'EPT where TDP off is owed',
		aFile('arch/x86/kvm/mmu/paging_tmpl.h', ['+\tif (enable_ept)']),
		[...usual, 'tdp-off'],
	],
	['nested code', aChange('arch/x86/kvm/vmx/nested.c'), [...usual, 'nested']],
	[
		'an optional file',
		aChange('arch/x86/kvm/smm.c'),
		['build', 'config:KVM_SMM', 'selftests', 'kvm-unit-tests'],
	],
	[
		'an optional block',
		aFile('arch/x86/kvm/x86.c', [' #ifdef CONFIG_KVM_XEN', '+\tfoo();']),
		['build', 'config:KVM_XEN', 'selftests', 'kvm-unit-tests'],
	],
	[
		'32-bit code',
		aFile('arch/x86/kvm/x86.c', [' #ifdef CONFIG_X86_64', '+\tfoo();']),
		['build', 'config:X86_64', 'selftests', 'kvm-unit-tests'],
	],
	['locks', aFile('arch/x86/kvm/x86.c', ['+\tmutex_lock(&kvm->lock);']), [...usual, 'lockdep']],
	[
		'locks that only stand nearby',
		aFile('arch/x86/kvm/x86.c', [' \tmutex_lock(&kvm->lock);', '+\tfoo();']),
		usual,
	],
	['the guest side', aChange('arch/x86/kernel/kvm.c'), [...usual, 'guest-boot']],
])('%s owes what the handbook asks', (_what, file, expected) => {
	expect(ids(file)).toEqual(expected);
});

test('the TDP MMU together with shared files owes a run without it', () => {
	expect(ids(aChange('arch/x86/kvm/mmu/tdp_mmu.c'), aChange(mmu))).toContain('param:tdp_mmu');
});

test('shadow paging owes the run with TDP off, the common MMU should have it', () => {
	const level = (file: FileDiff) => owed(file).find(({id}) => id === 'tdp-off')?.level;
	expect(level(aChange(mmu, 'static void rmap_remove(struct kvm *kvm)'))).toBe('must');
	expect(level(aChange(mmu, 'static int kvm_arch_setup(void)'))).toBe('should');
});

test('a function that ends inside the hunk does not lend its name to what follows', () => {
	const file = aFile(
		mmu,
		[' \tfoo();', ' }', ' ', '+int new_thing;'],
		'static void rmap_remove(struct kvm *kvm)',
	);
	expect(owed(file).find(({id}) => id === 'tdp-off')?.level).toBe('should');
});

test('the reason names the files', () => {
	const why = owed(aFile(mmu, ['+\tif (nx_huge_pages)', '+\t\trmap_add();'])).map(each => [
		each.id,
		each.why,
	]);
	expect(why).toContainEqual(['tdp-off', 'touches shadow paging: mmu.c']);
	expect(why).toContainEqual(['param:nx_huge_pages', 'mmu.c reads this parameter']);
});

test('an obligation names the patches that ask for it, in order', () => {
	const series = aSeries(
		aPatch([aChange('Documentation/a.rst')], 'doc'),
		aPatch([aChange('arch/x86/kvm/x86.c')], 'code'),
		aPatch([aChange('tools/testing/selftests/kvm/a.c')], 'test'),
	);
	const patches = Object.fromEntries(obligationsOf(series, []).map(({id, patchIds}) => [id, patchIds]));
	expect(patches).toEqual({
		build: ['code', 'test'],
		selftests: ['code', 'test'],
		'kvm-unit-tests': ['code'],
		htmldocs: ['doc'],
	});
});

test('code of one vendor is owed on that vendor', () => {
	const vendors = (file: FileDiff) => owed(file).find(({id}) => id === 'kvm-unit-tests')?.vendors;
	expect(vendors(aChange('arch/x86/kvm/vmx/vmx.c'))).toEqual(['Intel']);
	expect(vendors(aChange('arch/x86/kvm/svm/sev.c'))).toEqual(['AMD']);
	expect(vendors(aChange('arch/x86/kvm/x86.c'))).toEqual(['Intel', 'AMD']);
});

test('a new, a renamed and a binary file have an effect', () => {
	const file = aFile('arch/x86/kvm/x86.c', ['+/* only this */']);
	expect(ids({...file, kind: 'added'})).toEqual(usual);
	expect(ids({...file, kind: 'renamed', oldPath: 'arch/x86/kvm/y.c', hunks: []})).toEqual(usual);
	expect(ids({...file, isBinary: true, hunks: []})).toEqual(usual);
});
