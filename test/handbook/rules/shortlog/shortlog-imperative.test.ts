import {testRule} from './a-table.ts';

testRule('shortlog-imperative', {
	broken: [
		['KVM: x86: Dropped the cache', 'KVM: x86: Drop the cache'],
		['KVM: x86: Fixes a leak', 'KVM: x86: Fix a leak'],
		['KVM: x86: Adding a test', 'KVM: x86: Add a test'],
		['kvm: mmu: moved the walk', 'kvm: mmu: move the walk'],
		['KVM: x86: Sets the bit and clears the other', 'KVM: x86: Set the bit and clear the other'],
		['KVM: x86: Introducing a lock', 'KVM: x86: Introduce a lock'],
		['KVM: x86: Removes foo()', 'KVM: x86: Remove foo()'],
		['KVM: x86: Tried a lock', 'KVM: x86: Try a lock'],
	],
	fine: [
		['KVM: x86: Misses are fatal'],
		['KVM: x86: Guests can write the MSR'],
		['KVM: x86: Writes to the MSR must fault'],
		['KVM: x86: Pending exceptions must not be lost'],
		['KVM: x86: Fixed counters are not for guests'],
		['KVM: x86: Set the bit'],
		['KVM: x86: Put the page'],
		['KVM: x86: Nested guests see the bit'],
		['KVM: x86: Process events'],
		['KVM: x86: Fixes for the timer'],
		['KVM: x86: Handling of the timer'],
		['KVM: x86: Added'],
	],
});
