import {aContext} from '../../a-patch.ts';
import {testRule} from './a-table.ts';

testRule('shortlog-no-new-topic', {
	broken: [
		[
			'KVM: mode-switch: Clear stale state',
			'KVM: x86: Clear stale state',
			{context: aContext([], {'arch/x86/kvm/x86.c': ['KVM: x86: Clear the bit', 'KVM: x86: Set the bit']})},
		],
		[
			'KVM: x86: timers: Clear stale state',
			'KVM: x86: Clear stale state',
			{context: aContext([], {'arch/x86/kvm/x86.c': ['KVM: x86: Clear the bit', 'KVM: x86: Set the bit']})},
		],
		[
			'KVM: x86/timers: Clear stale state',
			'KVM: x86: Clear stale state',
			{context: aContext([], {'arch/x86/kvm/x86.c': ['KVM: x86: Clear the bit', 'KVM: x86: Set the bit']})},
		],
		[
			'KVM: VMs: Clear stale state',
			'KVM: x86: Clear stale state',
			{context: aContext([], {'arch/x86/kvm/x86.c': ['KVM: x86: Clear the bit', 'KVM: x86: Set the bit']})},
		],
		[
			'KVM: x86 / timers: Clear stale state',
			'KVM: x86: Clear stale state',
			{context: aContext([], {'arch/x86/kvm/x86.c': ['KVM: x86: Clear the bit', 'KVM: x86: Set the bit']})},
		],
	],
	fine: [
		['KVM: mode-switch: Clear stale state'],
		[
			'KVM: mode-switch: Clear stale state',
			{
				context: aContext([], {
					'arch/x86/kvm/x86.c': Array.from({length: 6}, (_, n) => `KVM: mode-switch: Step ${n}`),
				}),
			},
		],
		[
			'KVM: x86: Clear stale state',
			{context: aContext([], {'arch/x86/kvm/x86.c': ['KVM: x86: Clear the bit', 'KVM: x86: Set the bit']})},
		],
		[
			'KVM: SNP: Clear stale state',
			{context: aContext([], {'arch/x86/kvm/x86.c': ['KVM: x86: Clear the bit', 'KVM: x86: Set the bit']})},
		],
		[
			'kvm: x86: Clear stale state',
			{context: aContext([], {'arch/x86/kvm/x86.c': ['KVM: x86: Clear the bit', 'KVM: x86: Set the bit']})},
		],
		[
			'KVM: lapic: Clear stale state',
			{context: aContext([], {'arch/x86/kvm/x86.c': ['KVM: x86: Clear the bit', 'KVM: x86: Set the bit']})},
		],
	],
});
