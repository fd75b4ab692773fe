import {testRule} from './a-table.ts';

testRule('shortlog-rejected-topic', {
	broken: [
		['KVM: emulator: Fix POP SS', 'KVM: x86: Fix POP SS', {paths: ['arch/x86/kvm/emulate.c']}],
		['KVM: LAPIC: Stop the timer', 'KVM: x86: Stop the timer', {paths: ['arch/x86/kvm/lapic.c']}],
		['KVM: x86/cpuid: Hide the bit', 'KVM: x86: Hide the bit', {paths: ['arch/x86/kvm/cpuid.c']}],
		['KVM: x86: hyper-v: Stop the timer', 'KVM: x86: Stop the timer', {paths: ['arch/x86/kvm/hyperv.c']}],
		['KVM: AVIC: Clear the bit', 'KVM: SVM: Clear the bit', {paths: ['arch/x86/kvm/svm/avic.c']}],
		[
			'KVM: x86/tdp_mmu: Zap all leaves',
			'KVM: x86/mmu: Zap all leaves',
			{paths: ['arch/x86/kvm/mmu/tdp_mmu.c']},
		],
		['KVM: nested: Check the bitmap', 'KVM: nVMX: Check the bitmap', {paths: ['arch/x86/kvm/vmx/nested.c']}],
	],
	fine: [
		['KVM: x86: Emulate FOO: it is rare', {paths: ['arch/x86/kvm/emulate.c']}],
		['KVM: SVM: Clear the AVIC bit', {paths: ['arch/x86/kvm/svm/svm.c']}],
		['KVM: x86: Stop the APIC timer', {paths: ['arch/x86/kvm/lapic.c']}],
		['KVM: x86/mmu: Zap all leaves', {paths: ['arch/x86/kvm/mmu/mmu.c']}],
		['KVM: nVMX: Check the bitmap', {paths: ['arch/x86/kvm/vmx/nested.c']}],
		['KVM: selftests: Stop the APIC timer', {paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']}],
	],
});
