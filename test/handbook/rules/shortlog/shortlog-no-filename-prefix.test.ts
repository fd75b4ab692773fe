import {testRule} from './a-table.ts';

testRule('shortlog-no-filename-prefix', {
	broken: [
		['KVM: vmx.c: Cache CR3', 'KVM: VMX: Cache CR3', {paths: ['arch/x86/kvm/vmx/vmx.c']}],
		['tdp_mmu.c: Zap all leaves', 'KVM: x86/mmu: Zap all leaves', {paths: ['arch/x86/kvm/mmu/tdp_mmu.c']}],
		['arch/x86/kvm/svm/svm.c: Cache CR3', 'KVM: SVM: Cache CR3', {paths: ['arch/x86/kvm/svm/svm.c']}],
		['KVM: x86: lapic.c: Stop the timer', 'KVM: x86: Stop the timer', {paths: ['arch/x86/kvm/lapic.c']}],
		['virt/kvm: Wake the vCPU', 'KVM: Wake the vCPU', {paths: ['virt/kvm/kvm_main.c']}],
		['nested.c: Check the bitmap', 'KVM: nSVM: Check the bitmap', {paths: ['arch/x86/kvm/svm/nested.c']}],
		['arch/x86/kvm: Cache CR3', 'KVM: x86: Cache CR3'],
		['vmx.c: Cache the page', 'KVM: x86: Cache the page', {paths: ['arch/x86/kvm/hyperv.c']}],
	],
	fine: [
		[
			'KVM: selftests: Print the seed in cpuid_test.c',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		['KVM: VMX: Move the cache to vmx.c', {paths: ['arch/x86/kvm/vmx/vmx.c']}],
		['KVM: x86/mmu: Include spte.h: it is needed', {paths: ['arch/x86/kvm/mmu/mmu.c']}],
		['Documentation/virt: Describe the ioctl', {paths: ['Documentation/virt/kvm/api.rst']}],
		['KVM: guest_memfd: Free the folio', {paths: ['virt/kvm/guest_memfd.c']}],
	],
});
