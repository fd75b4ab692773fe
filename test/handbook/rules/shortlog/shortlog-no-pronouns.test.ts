import {testRule} from './a-table.ts';

testRule('shortlog-no-pronouns', {
	broken: [
		['KVM: VMX: Skip the flush when we use EPT', null],
		['KVM: x86: Let us skip the flush', null],
		['KVM: x86: Make our own copy', null],
		['KVM: x86: This patch drops a check', null],
		["KVM: x86: Don't sleep if you can", null],
		["KVM: x86: Let's drop a check", null],
		['kvm: i8254: Fix my own mistake', null],
	],
	fine: [
		['KVM: x86: Wait for 10 us'],
		['KVM: x86: Report the delay (us)'],
		['KVM: x86: Allow I/O'],
		['KVM: x86: Drop the type I case'],
		['KVM: x86: Report the delay in us'],
		['KVM: x86: Fix min_period_us'],
		['KVM: x86: Use the /me-too path'],
	],
});
