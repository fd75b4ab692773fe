import {testRule} from './a-table.ts';

testRule('shortlog-specific', {
	broken: [
		['KVM: VMX: Fix PMU bug', null],
		['KVM: x86: Fix a bug', null],
		['KVM: x86: Update code', null],
		['KVM: x86: Clean up', null],
		['KVM: x86: Minor cleanups', null],
		['KVM: x86: Fix typo', null],
		['WIP', null],
		['wip', null],
		['tmp', null],
		['KVM: x86: Debug', null],
		['KVM: x86: WIP: Count the exits of nested guests', null],
		['[WIP] KVM: x86: Count the exits of nested guests', null],
		['KVM: x86: DO NOT MERGE: Count exits', null],
	],
	fine: [
		['KVM: x86: Fix a leak of the bitmap when creating a VM fails'],
		['KVM: x86: Rename foo() to bar()'],
		['KVM: x86: Fix POP SS emulation'],
		['KVM: x86: Drop code'],
		['KVM: x86: Debug the exits of nested guests'],
		['KVM: x86: Save DEBUGCTL before it is changed'],
		['KVM: x86: Clear the WIP bit before VM-Entry'],
		['KVM: x86: Hack around an erratum of the tmp register'],
		['KVM: x86: Report an error if the id is too large'],
		['KVM: x86: Fix reading MSR_IA32_FOO'],
	],
});
