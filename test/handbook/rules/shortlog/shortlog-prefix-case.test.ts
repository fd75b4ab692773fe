import {testRule} from './a-table.ts';

testRule('shortlog-prefix-case', {
	broken: [
		['kvm: x86: Drop a stale check', 'KVM: x86: Drop a stale check'],
		['KVM: X86: Drop a stale check', 'KVM: x86: Drop a stale check'],
		['KVM: nsvm: Clear the bit', 'KVM: nSVM: Clear the bit', {paths: ['arch/x86/kvm/svm/nested.c']}],
		['KVM: x86/MMU: Zap stale roots', 'KVM: x86/mmu: Zap stale roots', {paths: ['arch/x86/kvm/mmu/mmu.c']}],
		[
			'kvm: Selftests: Print the seed',
			'KVM: selftests: Print the seed',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		['Kvm: vmx: Clear the bit', 'KVM: VMX: Clear the bit', {paths: ['arch/x86/kvm/vmx/vmx.c']}],
	],
	fine: [
		['KVM: nVMX: Clear the bit', {paths: ['arch/x86/kvm/vmx/nested.c']}],
		['KVM: SEV: Clear the bit', {paths: ['arch/x86/kvm/svm/sev.c']}],
		['x86/kvm: Clear the bit', {paths: ['arch/x86/kernel/kvm.c']}],
		['KVM: Clear the bit', {paths: ['virt/kvm/kvm_main.c']}],
		['KVM: SVM: Call kvm: x86: what it is', {paths: ['arch/x86/kvm/svm/svm.c']}],
		['docs: kvm: Describe the ioctl', {paths: ['Documentation/virt/kvm/api.rst']}],
	],
});
