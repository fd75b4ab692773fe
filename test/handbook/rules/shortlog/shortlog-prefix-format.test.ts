import {testRule} from './a-table.ts';

testRule('shortlog-prefix-format', {
	broken: [
		['kvm: mmu: Zap stale roots', 'KVM: x86/mmu: Zap stale roots', {paths: ['arch/x86/kvm/mmu/mmu.c']}],
		['KVM/x86: Drop a stale check', 'KVM: x86: Drop a stale check'],
		['KVM:SVM: Flush the ASID', 'KVM: SVM: Flush the ASID', {paths: ['arch/x86/kvm/svm/svm.c']}],
		['KVM: x86:Drop a stale check', 'KVM: x86: Drop a stale check'],
		['KVM: x86:  Drop a stale check', 'KVM: x86: Drop a stale check'],
		['kvm-x86 reject ids that are out of range', 'KVM: x86: reject ids that are out of range'],
		['Drop a stale check', 'KVM: x86: Drop a stale check'],
		[
			"nVMX: Check the bitmap's address",
			"KVM: nVMX: Check the bitmap's address",
			{paths: ['arch/x86/kvm/vmx/nested.c']},
		],
		['[PATCH] KVM: x86: Drop a stale check', 'KVM: x86: Drop a stale check'],
		[
			'KVM: nested SVM: Check the bitmap',
			'KVM: nSVM: Check the bitmap',
			{paths: ['arch/x86/kvm/svm/nested.c']},
		],
		['KVM: gmem: Free the folio', 'KVM: guest_memfd: Free the folio', {paths: ['virt/kvm/guest_memfd.c']}],
		['Re-post of kvm/x86: drop a stale check', null],
	],
	fine: [
		['KVM: x86: Fix the check in x86: it is late'],
		['KVM: Drop kvm_foo: it is unused', {paths: ['virt/kvm/kvm_main.c']}],
		['KVM: arm64: Map the page', {paths: ['arch/arm64/kvm/mmu.c']}],
		['docs: kvm: Describe the ioctl', {paths: ['Documentation/virt/kvm/api.rst']}],
		['x86/cpu: Clear the bit', {paths: ['arch/x86/kernel/cpu/common.c']}],
		['KVM: Document the toggle of a feature', {paths: ['Documentation/virt/kvm/api.rst']}],
		['irqbypass: Leave the list alone', {paths: ['virt/lib/irqbypass.c']}],
		['KVM: selftests: foo_test: Print the seed', {paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']}],
	],
});
