import {testRule} from './a-table.ts';

testRule('shortlog-guest-code-prefix', {
	broken: [
		['KVM: x86: Leave PV EOI alone', 'x86/kvm: Leave PV EOI alone', {paths: ['arch/x86/kernel/kvm.c']}],
		['KVM: X86: Leave PV EOI alone', 'x86/kvm: Leave PV EOI alone', {paths: ['arch/x86/kernel/kvm.c']}],
		[
			'KVM: x86: Read the clock twice',
			'x86/kvmclock: Read the clock twice',
			{paths: ['arch/x86/kernel/kvmclock.c']},
		],
		['KVM: x86/mmu: Leave PV EOI alone', 'x86/kvm: Leave PV EOI alone', {paths: ['arch/x86/kernel/kvm.c']}],
		[
			'kvm: x86: Leave PV EOI alone',
			'x86/kvm: Leave PV EOI alone',
			{paths: ['arch/x86/kernel/kvm.c', 'arch/x86/include/asm/kvm_para.h']},
		],
	],
	fine: [
		['x86/kvm: Leave PV EOI alone', {paths: ['arch/x86/kernel/kvm.c']}],
		[
			'KVM: x86: Tell guests of PV EOI',
			{paths: ['arch/x86/include/uapi/asm/kvm_para.h', 'arch/x86/kvm/cpuid.c']},
		],
		['x86/kvmclock: Read the clock twice', {paths: ['arch/x86/kernel/kvmclock.c']}],
		['x86/paravirt: Leave PV EOI alone', {paths: ['arch/x86/kernel/kvm.c']}],
		['KVM: x86: Leave PV EOI alone', {paths: ['arch/x86/kvm/lapic.c']}],
		['KVM: Leave PV EOI alone', {paths: ['arch/x86/kernel/kvm.c']}],
	],
});
