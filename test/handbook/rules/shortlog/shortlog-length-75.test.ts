import {testRule} from './a-table.ts';

testRule('shortlog-length-75', {
	broken: [
		['KVM: x86: Fix a leak xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx again', null],
		['KVM: x86: Fix a leak xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx again', null],
		['KVM: SVM: Flush xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx again', null],
		['kvm: mmu: fix xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx again', null],
		['KVM: x86: Call a_function_of_a_long_name_indeed() in xxxxxxxxxxxxxxxxxxxx again', null],
	],
	fine: [
		['KVM: x86: Fix xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
		['KVM: x86: Fix xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
		['KVM: x86: Fix a leak'],
		['KVM: x86: Größe xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
		['KVM: x86: 😀xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
	],
});
