import {testRule} from './a-table.ts';

testRule('shortlog-prefix-known-topic', {
	broken: [
		['KVM: mode-switch: Clear stale state', 'KVM: x86: Clear stale state'],
		['KVM: introspection: Add hooks', 'KVM: Add hooks', {paths: ['virt/kvm/kvm_main.c']}],
		[
			'KVM: x86: page-pool: Free the pages',
			'KVM: x86/mmu: Free the pages',
			{paths: ['arch/x86/kvm/mmu/mmu.c']},
		],
		['KVM: VMX: timers: Stop early', 'KVM: VMX: Stop early', {paths: ['arch/x86/kvm/vmx/vmx.c']}],
		['KVM: SNP: Check the page', 'KVM: SEV: Check the page', {paths: ['arch/x86/kvm/svm/sev.c']}],
		['KVM: x86/guest-debug: Clear DR6', 'KVM: x86: Clear DR6'],
	],
	fine: [
		['KVM: SEV: Check the page', {paths: ['arch/x86/kvm/svm/sev.c']}],
		['KVM: TDX: Check the page', {paths: ['arch/x86/kvm/vmx/tdx.c']}],
		['KVM: guest_memfd: Free the folio', {paths: ['virt/kvm/guest_memfd.c']}],
		['KVM: pfncache: Drop a lock', {paths: ['virt/kvm/pfncache.c']}],
		['KVM: Documentation: Describe the ioctl', {paths: ['Documentation/virt/kvm/api.rst']}],
		['KVM: s390: Map the page', {paths: ['arch/s390/kvm/gaccess.c']}],
		['KVM: selftests: x86: Print the seed', {paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']}],
	],
});
