import {aContext} from '../../a-patch.ts';
import {testRule} from './a-table.ts';

testRule('shortlog-topic-matches-paths', {
	broken: [
		['KVM: VMX: Clear the bit', 'KVM: nVMX: Clear the bit', {paths: ['arch/x86/kvm/vmx/nested.c']}],
		['KVM: SVM: Clear the bit', 'KVM: nSVM: Clear the bit', {paths: ['arch/x86/kvm/svm/nested.c']}],
		['KVM: SVM: Clear the bit', 'KVM: nVMX: Clear the bit', {paths: ['arch/x86/kvm/vmx/nested.c']}],
		[
			'KVM: VMX: Skip the flush',
			'KVM: x86: Skip the flush',
			{paths: ['arch/x86/kvm/vmx/vmx.c', 'arch/x86/kvm/svm/svm.c']},
		],
		['KVM: x86/xen: Clear the bit', 'KVM: x86/mmu: Clear the bit', {paths: ['arch/x86/kvm/mmu/mmu.c']}],
		['KVM: VMX: Clear the bit', 'KVM: SVM: Clear the bit', {paths: ['arch/x86/kvm/svm/svm.c']}],
		['KVM: selftests: Clear the bit', 'KVM: VMX: Clear the bit', {paths: ['arch/x86/kvm/vmx/vmx.c']}],
		['KVM: x86/mmu: Clear the bit', 'KVM: x86/xen: Clear the bit', {paths: ['arch/x86/kvm/xen.c']}],
	],
	fine: [
		['KVM: VMX: Clear the bit', {paths: ['arch/x86/kvm/vmx/nested.c', 'arch/x86/kvm/vmx/vmx.c']}],
		[
			'KVM: VMX: Clear the bit',
			{
				paths: ['arch/x86/kvm/vmx/nested.c'],
				context: aContext([], {
					'arch/x86/kvm/vmx/nested.c': [
						'KVM: VMX: One',
						'KVM: VMX: Two',
						'KVM: nVMX: Three',
						'KVM: nVMX: Four',
					],
				}),
			},
		],
		['KVM: x86: Clear the bit', {paths: ['arch/x86/kvm/vmx/nested.c', 'arch/x86/kvm/svm/nested.c']}],
		['KVM: nVMX: Clear the bit', {paths: ['arch/x86/kvm/vmx/vmx.c']}],
		['KVM: x86: Clear the bit', {paths: ['arch/x86/kvm/vmx/vmx.c', 'arch/x86/kvm/svm/svm.c']}],
		['KVM: x86/mmu: Clear the bit', {paths: ['arch/x86/kvm/mmu/mmu.c', 'arch/x86/kvm/vmx/vmx.c']}],
		['KVM: SVM: Clear the bit', {paths: ['arch/x86/include/asm/kvm_host.h', 'arch/x86/kvm/svm/svm.c']}],
		['KVM: SEV: Clear the bit', {paths: ['arch/x86/kvm/svm/sev.c']}],
		['KVM: x86/pmu: Clear the bit', {paths: ['arch/x86/kvm/vmx/pmu_intel.c']}],
		[
			'KVM: VMX: Clear the bit',
			{
				paths: ['arch/x86/kvm/svm/svm.c'],
				context: aContext([], {
					'arch/x86/kvm/svm/svm.c': ['KVM: VMX: One', 'KVM: SVM: Two', 'KVM: SVM: Three', 'KVM: SVM: Four'],
				}),
			},
		],
	],
});
