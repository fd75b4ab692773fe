import {testRule} from './a-table.ts';

testRule('shortlog-specific', {
	broken: [
		['KVM: VMX: Fix PMU bug', null],
		['KVM: x86: Fix a bug', null],
		['KVM: x86: Update code', null],
		['KVM: x86: Clean up', null],
		['KVM: x86: Minor cleanups', null],
		['KVM: x86: Fix typo', null],
	],
	fine: [
		['KVM: x86: Fix a leak of the bitmap when creating a VM fails'],
		['KVM: x86: Rename foo() to bar()'],
		['KVM: x86: Fix POP SS emulation'],
		['KVM: x86: Drop code'],
		['KVM: x86: Report an error if the id is too large'],
		['KVM: x86: Fix reading MSR_IA32_FOO'],
	],
});
