import {testRule} from './a-table.ts';

testRule('shortlog-capitalize', {
	broken: [
		['KVM: SVM: flush the ASID', 'KVM: SVM: Flush the ASID'],
		['kvm: mmu: fix the count', 'kvm: mmu: Fix the count'],
		["KVM: x86: don't sleep here", "KVM: x86: Don't sleep here"],
		['KVM: x86: always sleep here', 'KVM: x86: Always sleep here'],
		['x86/kvm: re-enable the timer', 'x86/kvm: Re-enable the timer'],
		['KVM: x86: fixed the count', 'KVM: x86: Fixed the count'],
		['drop a stale check', 'Drop a stale check'],
		['KVM: x86: micro-optimize the walk', 'KVM: x86: Micro-optimize the walk'],
	],
	fine: [
		['KVM: nSVM: vmcs12 is not needed'],
		['KVM: x86: kvm_foo() is not needed'],
		['KVM: x86: x2apic ids are wide'],
		['KVM: nVMX: eVMCS is not needed'],
		['KVM: x86: kvmclock is late'],
		['KVM: SVM: avic is late'],
		['KVM: x86: enable_apicv is not needed'],
		['KVM: x86: vcpu->mode is not needed'],
		['KVM: x86: tsc_khz is a parameter'],
		['KVM: x86: xen is late'],
	],
});
