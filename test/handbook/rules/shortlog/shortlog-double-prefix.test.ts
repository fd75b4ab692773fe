import {testRule} from './a-table.ts';

testRule('shortlog-double-prefix', {
	broken: [
		[
			'KVM: x86: nSVM: Leave nested mode',
			'KVM: nSVM: Leave nested mode',
			{paths: ['arch/x86/kvm/svm/nested.c']},
		],
		['KVM: x86: SVM: Flush the ASID', 'KVM: SVM: Flush the ASID', {paths: ['arch/x86/kvm/svm/svm.c']}],
		[
			'KVM: x86/mmu: KVM: x86/mmu: Zap stale roots',
			'KVM: x86/mmu: Zap stale roots',
			{paths: ['arch/x86/kvm/mmu/mmu.c']},
		],
		['KVM: x86: mmu: Zap stale roots', 'KVM: x86/mmu: Zap stale roots', {paths: ['arch/x86/kvm/mmu/mmu.c']}],
		['KVM: KVM: Wake the vCPU', 'KVM: Wake the vCPU', {paths: ['virt/kvm/kvm_main.c']}],
		['KVM: x86: x86: Drop a stale check', 'KVM: x86: Drop a stale check'],
	],
	fine: [
		['KVM: x86: Fix VMX: it is late', {paths: ['arch/x86/kvm/vmx/vmx.c', 'arch/x86/kvm/svm/svm.c']}],
		['KVM: nSVM: Leave nested mode', {paths: ['arch/x86/kvm/svm/nested.c']}],
		['KVM: x86: hyper-v: Stop the timer', {paths: ['arch/x86/kvm/hyperv.c']}],
		['KVM: x86: KVM must not sleep here'],
		['KVM: selftests: KVM_CAP_FOO: Check it', {paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']}],
		['KVM: selftests: SEV: Print the seed', {paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']}],
	],
});
