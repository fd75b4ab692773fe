import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type PrefixFacts, suggestFromFacts, suggestPrefixes} from '../../src/handbook/suggest-prefix.ts';
import {aContext, aPatch} from './a-patch.ts';

const kvm = (name: string) => `arch/x86/kvm/${name}`;
const host = 'arch/x86/include/asm/kvm_host.h';

const facts = (paths: readonly string[], more: Partial<PrefixFacts> = {}): PrefixFacts => ({
	paths: paths.map(path => ({path, weight: 1})),
	functions: [],
	...more,
});

const inVmx = (...names: readonly string[]) => ({
	functions: names.map(name => ({path: kvm('vmx/vmx.c'), name})),
});

describe('the first suggestion', () => {
	test.each<[string, PrefixFacts]>([
		['KVM: x86:', facts([kvm('x86.c')])],
		['KVM: x86:', facts([kvm('lapic.c'), kvm('x86.c'), host])],
		['KVM: x86:', facts([kvm('svm/svm.c'), kvm('vmx/vmx.c')])],
		['KVM: x86:', facts([kvm('svm/svm.c'), kvm('vmx/vmx.c'), kvm('x86.c'), host])],
		['KVM: x86:', facts([host])],
		['KVM: x86:', facts(['arch/x86/include/asm/cpufeatures.h', kvm('cpuid.c')])],
		['KVM: x86/mmu:', facts([kvm('mmu/mmu.c'), kvm('mmu/spte.c')])],
		['KVM: x86/mmu:', facts([kvm('mmu/tdp_mmu.c'), host])],
		['KVM: x86/pmu:', facts([kvm('pmu.c'), kvm('vmx/pmu_intel.c'), kvm('svm/pmu.c')])],
		['KVM: x86/xen:', facts([kvm('xen.c')])],
		['KVM: VMX:', facts([kvm('vmx/vmx.c'), kvm('vmx/vmx.h')])],
		['KVM: nVMX:', facts([kvm('vmx/nested.c')])],
		[
			'KVM: nVMX:',
			facts([kvm('vmx/nested.c'), kvm('vmx/vmx.c')], {description: 'Load the MSRs of vmcs02 late'}),
		],
		[
			'KVM: nVMX:',
			facts([kvm('vmx/vmx.c')], {...inVmx('nested_vmx_a', 'nested_vmx_b'), description: 'Let L2 run on'}),
		],
		[
			'KVM: x86:',
			facts([kvm('svm/nested.c'), kvm('vmx/nested.c'), kvm('x86.c')], {
				description: 'Leave nested mode once',
			}),
		],
		['KVM: SVM:', facts([kvm('svm/avic.c')])],
		['KVM: SVM:', facts([kvm('svm/sev.c')])],
		['KVM: SEV:', facts([kvm('svm/sev.c')], {description: 'Reject SNP guests with a stale policy'})],
		['KVM: SEV:', facts([kvm('svm/sev.c')], {shortlogs: ['KVM: SEV: a', 'KVM: SEV: b', 'KVM: SVM: c']})],
		['KVM: SVM:', facts([kvm('svm/sev.c')], {year: 2021})],
		['KVM: SEV:', facts([kvm('svm/sev.c'), kvm('svm/svm.h')], {year: 2026})],
		['KVM: SVM:', facts(['arch/x86/include/asm/svm.h', kvm('svm/svm.c')], {year: 2026})],
		['KVM:', facts(['virt/kvm/guest_memfd.c'], {year: 2023})],
		['KVM: guest_memfd:', facts(['virt/kvm/guest_memfd.c'], {year: 2026})],
		['KVM: nSVM:', facts([kvm('svm/nested.c')])],
		['KVM: TDX:', facts([kvm('vmx/tdx.c')])],
		['KVM: guest_memfd:', facts(['virt/kvm/guest_memfd.c'])],
		['KVM:', facts(['virt/kvm/kvm_main.c', 'include/linux/kvm_host.h'])],
		['KVM:', facts(['virt/kvm/kvm_main.c', kvm('x86.c'), 'arch/arm64/kvm/arm.c'])],
		['KVM: selftests:', facts(['tools/testing/selftests/kvm/x86/smm_test.c'])],
		['KVM: selftests:', facts(['tools/testing/selftests/kvm/arm64/vgic_irq.c'])],
		['KVM: SVM:', facts([kvm('svm/svm.c'), 'tools/testing/selftests/kvm/x86/smm_test.c'])],
		['x86/kvm:', facts(['arch/x86/kernel/kvm.c'])],
		['x86/kvmclock:', facts(['arch/x86/kernel/kvmclock.c'])],
		['KVM: arm64:', facts(['Documentation/virt/kvm/arm/pkvm.rst'])],
	])('%s', (prefix, of) => {
		expect(suggestFromFacts(of)[0]?.prefix).toBe(prefix);
	});
});

describe('the reason', () => {
	const why = (of: PrefixFacts) => suggestFromFacts(of)[0]?.why;

	test('names the folder and counts the history', () => {
		const shortlogs = [
			...Array.from({length: 41}, (_, index) => `KVM: x86/mmu: Change ${index}`),
			...Array.from({length: 9}, (_, index) => `KVM: x86: Change ${index}`),
		];
		expect(why(facts([kvm('mmu/mmu.c'), kvm('mmu/spte.c'), kvm('mmu/spte.h')], {shortlogs}))).toBe(
			'all three files are in arch/x86/kvm/mmu; 41 of the last 50 shortlogs there say so',
		);
	});

	test('names the one file', () => {
		expect(why(facts([kvm('xen.c')]))).toBe('the patch changes arch/x86/kvm/xen.c');
	});

	test('names what the common parent holds', () => {
		expect(why(facts([kvm('svm/svm.c'), kvm('vmx/vmx.c')]))).toBe('the first common parent of SVM and VMX');
	});

	test('names what the shortlog speaks of', () => {
		const of = facts([kvm('vmx/vmx.c')], {...inVmx('nested_vmx_a'), description: 'Let L2 run on'});
		const nested = suggestFromFacts(of).find(({prefix}) => prefix === 'KVM: nVMX:');
		expect(nested?.why).toBe('the shortlog speaks of nested VMX');
	});

	test('tells a new test', () => {
		expect(why(facts(['tools/testing/selftests/kvm/x86/a_test.c'], {isNewTest: true}))).toMatch(
			/^a new test;/,
		);
	});
});

test('files of other people have no suggestion', () => {
	expect(suggestFromFacts(facts(['drivers/char/mem.c']))).toEqual([]);
	expect(suggestFromFacts(facts([]))).toEqual([]);
});

test('there are at most three, each once, surest first, each with a reason', () => {
	const aPath = fc.constantFrom(
		...['x86.c', 'mmu/mmu.c', 'pmu.c', 'svm/svm.c', 'svm/nested.c', 'vmx/vmx.c', 'vmx/tdx.c'].map(kvm),
		host,
		'virt/kvm/kvm_main.c',
		'arch/x86/kernel/kvm.c',
		'tools/testing/selftests/kvm/x86/smm_test.c',
		'tools/testing/selftests/kvm/s390/memop.c',
		'Documentation/virt/kvm/api.rst',
		'drivers/char/mem.c',
	);
	fc.assert(
		fc.property(fc.uniqueArray(aPath, {minLength: 1, maxLength: 6}), fc.string(), (paths, description) => {
			const found = suggestFromFacts(facts(paths, {description}));
			expect(found.length).toBeLessThanOrEqual(3);
			expect(new Set(found.map(({prefix}) => prefix)).size).toBe(found.length);
			const confidences = found.map(({confidence}) => confidence);
			expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
			expect(confidences.reduce((sum, each) => sum + each, 0)).toBeLessThan(1.002);
			for (const {prefix, why} of found) {
				expect(prefix).toMatch(/:$/);
				expect(why).not.toBe('');
			}
		}),
	);
});

test('the prefix that stands there has no say', () => {
	const of = (message: string) => suggestPrefixes(aPatch({message, paths: [kvm('x86.c')]}), aContext());
	expect(of('KVM: nSVM: Do it\n')).toEqual(of('kvm: emulate.c: Do it\n'));
});
