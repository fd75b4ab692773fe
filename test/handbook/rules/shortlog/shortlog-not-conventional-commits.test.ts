import {testRule} from './a-table.ts';

testRule('shortlog-not-conventional-commits', {
	broken: [
		['fix(kvm): Reject ids', 'KVM: x86: Reject ids'],
		['feat: Report ids', 'KVM: x86: Report ids'],
		['chore: KVM: VMX: Drop a check', 'KVM: VMX: Drop a check', {paths: ['arch/x86/kvm/vmx/vmx.c']}],
		['refactor(mmu)!: Split the walk', 'KVM: x86/mmu: Split the walk', {paths: ['arch/x86/kvm/mmu/mmu.c']}],
		['Fix: Reject ids', 'KVM: x86: Reject ids'],
		[
			'test: Print the seed',
			'KVM: selftests: Print the seed',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
	],
	fine: [
		['KVM: x86: Fix the limit of ids'],
		['docs: kvm: Describe the ioctl', {paths: ['Documentation/virt/kvm/api.rst']}],
		['KVM: selftests: Fix: what was broken', {paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']}],
		['perf/x86: Route the interrupt', {paths: ['arch/x86/events/core.c']}],
		['Fix the limit of ids'],
		['build: Describe the ioctl', {paths: ['Documentation/virt/kvm/api.rst']}],
	],
});
