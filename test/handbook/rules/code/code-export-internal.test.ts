import {expect, test} from 'vitest';
import type {Context} from '../../../../src/handbook/rule.ts';
import {codeExportInternal} from '../../../../src/handbook/rules/code/code-export-internal.ts';
import {aContext} from '../../a-patch.ts';
import {codePatch, testCodeRule} from './a-code.ts';

const known = aContext();
const withBase = (files: Readonly<Record<string, string>>): Context => ({
	...known,
	facts: {
		commits: new Map(),
		base: {
			isInNext: undefined,
			isInMaster: undefined,
			releaseTag: undefined,
			topicsOnly: [],
			when: 0,
			nextWhen: undefined,
		},
		baseFiles: new Map(Object.entries(files)),
	},
});

testCodeRule(codeExportInternal, {
	context: withBase({
		'include/linux/kvm_types.h': '#define EXPORT_SYMBOL_FOR_KVM_INTERNAL(symbol)',
		'arch/x86/kvm/Makefile': 'kvm_write_track_add',
	}),
	broken: [
		[
			'a plain export',
			'EXPORT_SYMBOL_GPL(kvm_zap);',
			'EXPORT_SYMBOL_GPL',
			'EXPORT_SYMBOL_FOR_KVM_INTERNAL(kvm_zap);',
		],
		[
			'an export for all',
			'EXPORT_SYMBOL(kvm_zap);',
			'EXPORT_SYMBOL',
			'EXPORT_SYMBOL_FOR_KVM_INTERNAL(kvm_zap);',
		],
		[
			'common code',
			'EXPORT_SYMBOL_GPL(kvm_zap);',
			'EXPORT_SYMBOL_GPL',
			'EXPORT_SYMBOL_FOR_KVM_INTERNAL(kvm_zap);',
			{path: 'virt/kvm/kvm_main.c'},
		],
		[
			'blanks',
			'EXPORT_SYMBOL_GPL (kvm_zap);',
			'EXPORT_SYMBOL_GPL',
			'EXPORT_SYMBOL_FOR_KVM_INTERNAL (kvm_zap);',
		],
		[
			'the macro in old code',
			' EXPORT_SYMBOL_FOR_KVM_INTERNAL(kvm_load);\n+EXPORT_SYMBOL_GPL(kvm_zap);',
			'EXPORT_SYMBOL_GPL',
			'EXPORT_SYMBOL_FOR_KVM_INTERNAL(kvm_zap);',
		],
	],
	fine: [
		['the macro', 'EXPORT_SYMBOL_FOR_KVM_INTERNAL(kvm_zap);'],
		['a symbol that others may have', 'EXPORT_SYMBOL_GPL(kvm_write_track_add);'],
		['a moved export', '-EXPORT_SYMBOL_GPL(kvm_zap);\n+EXPORT_SYMBOL_GPL(kvm_zap);'],
		['an export in a comment', '/* EXPORT_SYMBOL_GPL(kvm_zap); */'],
		['other code', 'EXPORT_SYMBOL_GPL(kvm_clock);', {path: 'arch/x86/kernel/kvm.c'}],
		['an old export', ' EXPORT_SYMBOL_GPL(kvm_zap);\n+int x;'],
	],
});

test('a base without the macro allows plain exports, and an unknown one makes it a hint', () => {
	const patch = codePatch('EXPORT_SYMBOL_GPL(kvm_zap);');
	expect(codeExportInternal.check(patch, withBase({'include/linux/kvm_types.h': ''}))).toEqual([]);
	const [report] = codeExportInternal.check(patch, known);
	expect(report?.confidence).toBeLessThan(0.8);
	expect(report?.code?.becomes).toBeUndefined();
});
