import {testRule} from './a-table.ts';

testRule('shortlog-selftests-prefix', {
	broken: [
		[
			'selftests: kvm: Print the seed',
			'KVM: selftests: Print the seed',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		[
			'KVM: selftest: Print the seed',
			'KVM: selftests: Print the seed',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		[
			'selftests/kvm: Print the seed',
			'KVM: selftests: Print the seed',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		[
			'KVM: x86: Print the seed',
			'KVM: selftests: Print the seed',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		[
			'Print the seed',
			'KVM: selftests: Print the seed',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		[
			'selftests: kvm: cpuid_test: Print the seed',
			'KVM: selftests: cpuid_test: Print the seed',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		[
			'KVM: self-tests: Print the seed',
			'KVM: selftests: Print the seed',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		[
			'KVM: selftests/x86: Print the seed',
			'KVM: selftests: Print the seed',
			{paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
	],
	fine: [
		['KVM: selftests: Print the seed', {paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']}],
		['KVM: selftests: x86: Print the seed', {paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']}],
		['KVM: arm64: selftests: Print the seed', {paths: ['tools/testing/selftests/kvm/arm64/timer_test.c']}],
		[
			'KVM: x86: Print the seed',
			{paths: ['arch/x86/kvm/x86.c', 'tools/testing/selftests/kvm/x86/cpuid_test.c']},
		],
		['kvm: selftests: Print the seed', {paths: ['tools/testing/selftests/kvm/x86/cpuid_test.c']}],
		['selftests/bpf: Print the seed', {paths: ['tools/testing/selftests/bpf/test.c']}],
	],
});
