import type {Topic} from '../topics.ts';

/**
 * What a word of a prefix, in lower case, says about its topic. `kvm` says that it is KVM at all, `nested` needs a
 * vendor beside it, `documents` and `elsewhere` are not ruled by the handbook's list.
 */
export type Scope = Topic | 'nested' | 'documents' | 'elsewhere';

const rows: readonly (readonly [Scope, string])[] = [
	['KVM', 'kvm'],
	[
		'x86',
		'x86 x86_64 i386 lapic apic ioapic emulator emulate emulation cpuid smm irq hyper-v hyperv pit i8254',
	],
	['VMX', 'vmx'],
	['SVM', 'svm avic'],
	['nVMX', 'nvmx'],
	['nSVM', 'nsvm'],
	['x86/mmu', 'mmu x86-mmu tdp_mmu tdp-mmu tdp page_track'],
	['x86/pmu', 'pmu x86-pmu vpmu'],
	['x86/xen', 'xen'],
	['SEV', 'sev sev-es sev-snp snp'],
	['TDX', 'tdx'],
	['selftests', 'selftests selftest self-tests self-test self_tests self_test kselftest kselftests'],
	['guest_memfd', 'guest_memfd guest-memfd guest_mem gmem'],
	['pfncache', 'pfncache'],
	['arm64', 'arm64 arm aarch64'],
	['s390', 's390 s390x'],
	['PPC', 'ppc powerpc'],
	['MIPS', 'mips'],
	['RISC-V', 'riscv risc-v'],
	['LoongArch', 'loongarch'],
	['nested', 'nested'],
	['documents', 'documentation docs doc'],
	['elsewhere', 'virt kvmclock pvclock vfio perf crypto irqbypass'],
];

const scopes: ReadonlyMap<string, Scope> = new Map(
	rows.flatMap(([scope, words]) => words.split(' ').map((word): readonly [string, Scope] => [word, scope])),
);

/** Words that name something of KVM's only next to `kvm` or `x86`; alone they are other people's, or too little. */
export const needsCompany: ReadonlySet<string> = new Set(
	'x86 x86_64 i386 apic ioapic cpuid irq hyper-v hyperv pit mmu pmu xen tdp tdx sev selftests selftest snp'.split(
		' ',
	),
);

/** What the word says about the topic; undefined where it says nothing. */
export const scopeOf = (word: string): Scope | undefined => scopes.get(word.toLowerCase());
