import {testRule} from './a-table.ts';

testRule('shortlog-selftests-name-test', {
	broken: [
		[
			'KVM: selftests: Shorten the run time',
			'KVM: selftests: Shorten the run time in cpuid_test',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		[
			'KVM: selftests: Print the seed',
			'KVM: selftests: Print the seed in cpuid_test',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		[
			'KVM: selftests: Call foo()',
			'KVM: selftests: Call foo() in cpuid_test',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		['KVM: selftests: Print "a"', null, {paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']}],
		[
			'KVM: selftests: Print the seed of every random number that is used by it',
			null,
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
	],
	fine: [
		[
			'KVM: selftests: Shorten the run time of cpuid_test',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		['KVM: selftests: Shorten the CPUID test', {paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']}],
		['KVM: selftests: cpuid_test: Print the seed', {paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']}],
		['KVM: selftests: Print the seed', {paths: ['tools/testing/selftests/kvm/lib/kvm_util.c']}],
		[
			'KVM: selftests: Print the seed',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c', 'tools/testing/selftests/kvm/x86/msr_test.c']},
		],
		['KVM: x86: Print the seed', {paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']}],
	],
});
