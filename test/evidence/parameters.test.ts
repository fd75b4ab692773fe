import {expect, test} from 'vitest';
import {parametersOwed} from '../../src/evidence/parameters.ts';
import type {FileDiff} from '../../src/series/diff.ts';
import {aChange, aFile, aPatch} from './a-patch.ts';

const x86 = 'arch/x86/kvm/x86.c';
const inBase = [{module: 'kvm', name: 'tdp_mmu', variable: 'tdp_mmu_enabled', path: x86}];

test.each<[string, FileDiff, readonly string[]]>([
	[
		'a declaration that git names above the change',
		aChange(x86, 'module_param_named(tdp_mmu, tdp_mmu_enabled, bool, 0444);'),
		[],
	],
	[
		'a parameter that the patch itself adds',
		aFile('arch/x86/kvm/vmx/vmx.c', [
			'+static bool __read_mostly skip_checks;',
			'+module_param(skip_checks, bool, 0644);',
			'+\tif (READ_ONCE(skip_checks))',
		]),
		['param:skip_checks'],
	],
	[
		'a declaration that is respelled',
		aFile(x86, [
			'-module_param(tsc_ppm, uint, S_IRUGO);',
			'+module_param(tsc_ppm, uint, 0444);',
			' \tif (tsc_ppm)',
		]),
		[],
	],
])('%s', (_what, file, expected) => {
	expect(parametersOwed([aPatch([file])], inBase).map(({id}) => id)).toEqual(expected);
});
