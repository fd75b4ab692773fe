import {aContext} from '../../a-patch.ts';
import {testRule} from './a-table.ts';

testRule('shortlog-tip-for-non-kvm', {
	broken: [
		[
			'KVM: x86: Define a bit for FOO',
			'x86/cpufeatures: Define a bit for FOO',
			{paths: ['arch/x86/include/asm/cpufeatures.h']},
		],
		[
			'KVM: x86/pmu: Route the interrupt',
			'perf/x86/intel: Route the interrupt',
			{paths: ['arch/x86/events/intel/core.c']},
		],
		['KVM: x86: Clear the bit', null, {paths: ['arch/x86/kernel/cpu/common.c']}],
		[
			'KVM: TDX: Read the version',
			'x86/virt/tdx: Read the version',
			{paths: ['arch/x86/virt/vmx/tdx/tdx.c']},
		],
		[
			'KVM: x86: Clear the bit',
			'x86/cpu: Clear the bit',
			{
				paths: ['arch/x86/kernel/cpu/common.c'],
				context: aContext([], {
					'arch/x86/kernel/cpu/common.c': ['x86/cpu: One', 'x86/bugs: Two', 'x86/cpu: Three'],
				}),
			},
		],
	],
	fine: [
		['x86/cpufeatures: Define a bit for FOO', {paths: ['arch/x86/include/asm/cpufeatures.h']}],
		[
			'KVM: x86: Show FOO to guests',
			{paths: ['arch/x86/include/asm/cpufeatures.h', 'arch/x86/kvm/cpuid.c', 'arch/x86/kvm/x86.c']},
		],
		['perf/x86: Route the interrupt', {paths: ['arch/x86/events/core.c']}],
		['KVM: arm64: Map the page', {paths: ['arch/arm64/kvm/mmu.c']}],
		['x86/kvm: Leave PV EOI alone', {paths: ['arch/x86/kernel/kvm.c']}],
		['x86/cpu: Clear the bit', {paths: ['arch/x86/kernel/cpu/common.c']}],
	],
});
