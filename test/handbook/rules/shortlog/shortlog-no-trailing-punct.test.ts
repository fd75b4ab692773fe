import {testRule} from './a-table.ts';

testRule('shortlog-no-trailing-punct', {
	broken: [
		['KVM: x86: Fix a leak.', 'KVM: x86: Fix a leak'],
		['KVM: x86: Fix a leak...', 'KVM: x86: Fix a leak'],
		['KVM: x86: Fix a leak!', 'KVM: x86: Fix a leak'],
		['KVM: x86: Fix a leak;', 'KVM: x86: Fix a leak'],
		['kvm: fix a leak .', 'kvm: fix a leak'],
		['KVM: x86: Fix foo():', 'KVM: x86: Fix foo()'],
		['Fix a leak,', 'Fix a leak'],
		['KVM: x86: Fix a leak…', 'KVM: x86: Fix a leak'],
	],
	fine: [
		['KVM: x86: Fix a leak (again)'],
		['KVM: x86: Fix foo()'],
		['KVM: x86: Rename "foo" to "bar"'],
		['KVM: x86: Fix v1.2 of the ABI'],
		['KVM: x86: Read a[0]'],
		['KVM: x86:'],
		['KVM: x86: Let guests write C++'],
	],
});
