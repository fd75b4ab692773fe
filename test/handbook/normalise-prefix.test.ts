import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {joinShortlog, normalisePrefix, splitShortlog} from '../../src/handbook/normalise-prefix.ts';
import {prefixOfTopic, standingOf, topics} from '../../src/handbook/topics.ts';

describe('a prefix that is near one of the handbook’s', () => {
	test.each([
		['kvm: x86:', 'KVM: x86:'],
		['KVM: X86:', 'KVM: x86:'],
		['KVM/x86:', 'KVM: x86:'],
		['KVM:x86:', 'KVM: x86:'],
		['KVM x86:', 'KVM: x86:'],
		['x86: KVM:', 'KVM: x86:'],
		['x86/kvm:', 'KVM: x86:'],
		['kvm-x86:', 'KVM: x86:'],
		['kvm, x86:', 'KVM: x86:'],
		['kvm/x86 :', 'KVM: x86:'],
		['[PATCH] KVM: x86:', 'KVM: x86:'],
		['KVM: lapic:', 'KVM: x86:'],
		['KVM: x86/emulator:', 'KVM: x86:'],
		['KVM: x86: hyper-v:', 'KVM: x86:'],
		['KVM: nVMX/nSVM:', 'KVM: x86:'],
		['KVM: vmx:', 'KVM: VMX:'],
		['KVM:VMX:', 'KVM: VMX:'],
		['KVM: x86/vmx:', 'KVM: VMX:'],
		['KVM: vmx.c:', 'KVM: VMX:'],
		['arch/x86/kvm/vmx/vmx.c:', 'KVM: VMX:'],
		['KVM: AVIC:', 'KVM: SVM:'],
		['KVM: SVM/avic:', 'KVM: SVM:'],
		['KVM: nvmx:', 'KVM: nVMX:'],
		['KVM: nested VMX:', 'KVM: nVMX:'],
		['KVM: VMX: nested:', 'KVM: nVMX:'],
		['nVMX:', 'KVM: nVMX:'],
		['KVM: x86: nSVM:', 'KVM: nSVM:'],
		['KVM: mmu:', 'KVM: x86/mmu:'],
		['KVM: x86/tdp_mmu:', 'KVM: x86/mmu:'],
		['tdp_mmu.c:', 'KVM: x86/mmu:'],
		['KVM: vPMU:', 'KVM: x86/pmu:'],
		['KVM: vmx/pmu:', 'KVM: x86/pmu:'],
		['KVM: Xen:', 'KVM: x86/xen:'],
		['KVM: selftest:', 'KVM: selftests:'],
		['selftests: kvm:', 'KVM: selftests:'],
		['KVM: self-tests:', 'KVM: selftests:'],
		['KVM: selftests / xen:', 'KVM: selftests:'],
		['KVM: SEV-SNP:', 'KVM: SEV:'],
		['KVM: gmem:', 'KVM: guest_memfd:'],
		['kvm:', 'KVM:'],
		['virt/kvm:', 'KVM:'],
	])('%s is %s', (written, canonical) => {
		expect(normalisePrefix(written)).toBe(canonical);
	});

	test.each([
		'x86:',
		'xen:',
		'selftests:',
		'KVM: timers:',
		'docs: kvm:',
		'KVM: nested:',
		'nested.c:',
		'',
		'fix(kvm):',
	])('%s does not say which topic is meant', written => {
		expect(normalisePrefix(written)).toBeUndefined();
	});

	test('is left as it is where it is right', () => {
		for (const topic of topics.filter(each => standingOf(each) !== 'other architecture')) {
			expect(normalisePrefix(prefixOfTopic(topic))).toBe(prefixOfTopic(topic));
		}
	});
});

describe('a shortlog is cut', () => {
	test.each([
		['KVM: x86/mmu: Zap stale roots', 'KVM: x86/mmu:', 'Zap stale roots'],
		['KVM: Zap kvm_foo: it is stale', 'KVM:', 'Zap kvm_foo: it is stale'],
		['x86/cpu, kvm: Flush', 'x86/cpu, kvm:', 'Flush'],
		['x86/ibt,kvm: Flush', 'x86/ibt,kvm:', 'Flush'],
		['Set one, two: three', '', 'Set one, two: three'],
		['KVM: one, two: three', 'KVM:', 'one, two: three'],
		['KVM:SVM: Flush', 'KVM:SVM:', 'Flush'],
		['KVM: x86:Flush', 'KVM: x86:', 'Flush'],
		['kvm-x86 reject ids', 'kvm-x86', 'reject ids'],
		['KVM x86 nested: Flush', 'KVM x86 nested:', 'Flush'],
		['KVM nested is slow', 'KVM nested', 'is slow'],
		['KVM is slow', '', 'KVM is slow'],
		['arch/x86/kvm/vmx/vmx.c: Flush', 'arch/x86/kvm/vmx/vmx.c:', 'Flush'],
		['fix(kvm)!: Flush', 'fix(kvm)!:', 'Flush'],
		['Revert "KVM: x86: Flush"', '', 'Revert "KVM: x86: Flush"'],
		['KVM: Revert "x86: Flush"', 'KVM:', 'Revert "x86: Flush"'],
		['KVM: KVM_CAP_FOO: Report it', 'KVM:', 'KVM_CAP_FOO: Report it'],
		['[PATCH] KVM: x86: Flush', '[PATCH] KVM: x86:', 'Flush'],
		['[PATCH] Flush', '', '[PATCH] Flush'],
		['KVM: https://example.org', 'KVM:', 'https://example.org'],
		['KVM: x86:', 'KVM: x86:', ''],
		['Flush', '', 'Flush'],
		['', '', ''],
	])('%s', (shortlog, prefix, description) => {
		expect(splitShortlog(shortlog)).toMatchObject({prefix, description});
	});

	const piece = fc.constantFrom(
		'KVM',
		'x86',
		'x86/mmu',
		':',
		': ',
		' ',
		'/',
		'kvm-',
		'[x] ',
		'vmx.c',
		'Fix',
		'a',
		'(',
		'"',
		'é',
	);
	test('into parts that are the shortlog again', () => {
		const any = fc.oneof(
			fc.string(),
			fc.array(piece, {maxLength: 12}).map(parts => parts.join('')),
		);
		fc.assert(fc.property(any, shortlog => joinShortlog(splitShortlog(shortlog)) === shortlog));
	});

	test('at the same place after the prefix is written again', () => {
		const topic = fc.constantFrom(...topics).map(prefixOfTopic);
		fc.assert(
			fc.property(
				topic,
				fc.constantFrom('Fix it', 'fix foo(): it is late', 'Add a: b'),
				(prefix, description) => {
					expect(splitShortlog(`${prefix} ${description}`)).toEqual({prefix, gap: ' ', description});
				},
			),
		);
	});
});
