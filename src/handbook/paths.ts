import type {ByteString} from '../series/bytes.ts';
import type {Topic} from './topics.ts';

/**
 * What a path is to KVM. `code` votes for its topic. `neutral` is touched by work on any topic (kvm_host.h) and votes
 * only where nothing else does. `selftest`, `document`: KVM's own. `guest`: Linux as a guest of KVM.
 * `foreign`: other people's.
 */
export type Role = 'code' | 'neutral' | 'selftest' | 'document' | 'guest' | 'foreign';

/** Where a path belongs: its role, its topic, and topics that are as good for it. */
export type Place = Readonly<{role: Role; topic: Topic | undefined; also: readonly Topic[]}>;

type Row = readonly [pattern: RegExp, role: Role, topic: Topic | undefined, ...also: readonly Topic[]];

const x86 = String.raw`^arch\/x86\/kvm\/`;
const include = String.raw`^arch\/x86\/include\/(?:uapi\/)?asm\/`;
const row = (start: string, names: string, ...rest: [Role, Topic | undefined, ...Topic[]]): Row => [
	new RegExp(`${start}(?:${names})`),
	...rest,
];

/** First match wins. Files move between releases, so the rows name what a file is for, in the old and the new layout. */
const rows: readonly Row[] = [
	row('^tools/testing/selftests/kvm/', '', 'selftest', 'selftests'),
	row('^tools/(?:arch/[^/]+/)?include/', '', 'neutral', 'selftests'),

	row('^arch/x86/kernel/', 'kvm\\.c|kvmclock\\.c|pvclock\\.c', 'guest', undefined),
	row(include, 'kvm_para\\.h|kvmclock\\.h|pvclock', 'guest', undefined),

	row(x86, '(?:x86|trace)\\.h|Kconfig|Makefile|kvm-asm-offsets|irq\\.h|governed_features', 'neutral', 'x86'),
	row(include, 'kvm_page_track\\.h', 'neutral', 'x86/mmu'),
	row(include, 'kvm-x86-pmu-ops\\.h', 'neutral', 'x86/pmu'),
	row(include, 'svm\\.h', 'code', 'SVM', 'nSVM', 'SEV'),
	row(include, 'vmx(?:features)?\\.h', 'code', 'VMX', 'nVMX'),
	row(include, 'kvm', 'neutral', 'x86'),
	row(include, 'hyperv-tlfs\\.h', 'neutral', 'x86'),

	row(x86, 'mmu/|mmu|page_track|paging_tmpl|tdp_|spte', 'code', 'x86/mmu'),
	row(x86, 'pmu\\.[ch]|pmu_(?!intel|amd)', 'code', 'x86/pmu'),
	row(x86, '(?:vmx/)?pmu_intel|vmx/pmu_intel', 'code', 'x86/pmu', 'VMX'),
	row(x86, 'svm/pmu|pmu_amd', 'code', 'x86/pmu', 'SVM'),
	row(x86, 'xen', 'code', 'x86/xen'),
	row(x86, 'vmx/tdx', 'code', 'TDX', 'VMX'),
	row(x86, 'vmx/(?:nested|vmcs12|vmcs_shadow)', 'code', 'nVMX', 'VMX'),
	row(x86, 'vmx/(?:hyperv|evmcs)', 'code', 'VMX', 'nVMX'),
	row(x86, 'vmx/(?:main\\.c|x86_ops\\.h)', 'neutral', 'VMX'),
	row(x86, 'vmx|kvm_vmx', 'code', 'VMX'),
	row(x86, 'svm/nested', 'code', 'nSVM', 'SVM'),
	row(x86, '(?:svm/)?sev', 'code', 'SVM', 'SEV'),
	row(x86, 'svm', 'code', 'SVM'),
	row(x86, '', 'code', 'x86'),

	row('^virt/kvm/', 'guest_mem', 'code', 'guest_memfd', 'KVM'),
	row('^virt/kvm/', 'pfncache', 'code', 'pfncache', 'KVM'),
	row('^virt/kvm/', 'arm/', 'code', 'arm64'),
	row('^virt/kvm/', '(?:Kconfig|Makefile)', 'neutral', 'KVM'),
	row('^(?:virt/|include/(?:linux|kvm|trace/events)/kvm|include/kvm/)', '', 'code', 'KVM'),
	row('^include/uapi/linux/kvm', '', 'neutral', 'KVM'),

	row('^(?:arch/arm64/(?:kvm/|include/.*kvm)|include/kvm/arm)', '', 'code', 'arm64'),
	row('^arch/s390/(?:kvm/|include/.*kvm)', '', 'code', 's390'),
	row('^arch/powerpc/(?:kvm/|include/.*kvm)', '', 'code', 'PPC'),
	row('^arch/mips/(?:kvm/|include/.*kvm)', '', 'code', 'MIPS'),
	row('^arch/riscv/(?:kvm/|include/.*kvm)', '', 'code', 'RISC-V'),
	row('^arch/loongarch/(?:kvm/|include/.*kvm)', '', 'code', 'LoongArch'),

	row('^Documentation/virt(?:ual)?/kvm/', '(?:devices/)?arm', 'document', 'arm64'),
	row('^Documentation/virt(?:ual)?/kvm/', '(?:devices/)?s390', 'document', 's390'),
	row('^Documentation/virt(?:ual)?/kvm/', 'x86/|amd-|cpuid|nested-vmx|msr|mmu|hypercalls', 'document', 'x86'),
	row('^Documentation/virt(?:ual)?/kvm/', '', 'document', 'KVM'),
	row('^Documentation/(?:admin-guide/kernel-parameters|process/maintainer-kvm)', '', 'document', 'KVM'),
];

const unknown: Row = [/(?:)/, 'foreign', undefined];

const known = new Map<ByteString, Place>();

/** Where this path belongs. Paths that no row knows are `foreign`. */
export const placeOf = (path: ByteString): Place => {
	// A series asks for the same few paths again and again.
	const before = known.get(path);
	if (before !== undefined) return before;
	const [, role, topic, ...also] = rows.find(([pattern]) => pattern.test(path)) ?? unknown;
	const place = {role, topic, also};
	if (known.size < 5000) known.set(path, place);
	return place;
};
