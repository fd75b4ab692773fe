import {testRule} from './a-table.ts';

testRule('shortlog-no-x86-kvm', {
	broken: [
		['x86/kvm: Drop a helper', 'KVM: x86: Drop a helper'],
		['x86/KVM: Drop a helper', 'KVM: VMX: Drop a helper', {paths: ['arch/x86/kvm/vmx/vmx.c']}],
		['x86/kvm/mmu: Drop a helper', 'KVM: x86/mmu: Drop a helper', {paths: ['arch/x86/kvm/mmu/mmu.c']}],
		['KVM: x86/kvm: Drop a helper', 'KVM: x86: Drop a helper'],
		['X86/kvm/vmx: Drop a helper', 'KVM: VMX: Drop a helper', {paths: ['arch/x86/kvm/vmx/vmx.c']}],
		[
			'x86/kvm: Drop a helper',
			'KVM: x86: Drop a helper',
			{paths: ['arch/x86/kernel/kvm.c', 'arch/x86/kvm/x86.c', 'arch/x86/kvm/cpuid.c']},
		],
	],
	fine: [
		['x86/kvm: Drop a helper', {paths: ['arch/x86/kernel/kvm.c']}],
		['x86/kvm: Drop a helper', {paths: ['arch/x86/include/asm/kvm_para.h', 'arch/x86/kernel/kvm.c']}],
		['x86/kvmclock: Drop a helper', {paths: ['arch/x86/kernel/kvmclock.c']}],
		['KVM: x86: Call x86/kvm: by its name'],
		['KVM: x86/mmu: Drop a helper', {paths: ['arch/x86/kvm/mmu/mmu.c']}],
		['x86/kvm: Describe steal time', {paths: ['Documentation/virt/kvm/api.rst']}],
	],
});
