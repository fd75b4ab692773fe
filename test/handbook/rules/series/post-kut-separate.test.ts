import {postKutSeparate as rule} from '../../../../src/handbook/rules/series/post-kut-separate.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['a unit test', '[PATCH 1/2] KVM: x86: One\n[PATCH 2/2] x86: Test the flush'],
		[
			'its list',
			'[PATCH 1/2] KVM: x86: One\n[PATCH 2/2] x86: Test the flush\n+++ b/x86/unittests.cfg\n+[flush]',
		],
		[
			'its library',
			'[PATCH 1/2] KVM: x86: One\n[PATCH 2/2] x86: Test the flush\n+++ b/lib/x86/vm.c\n+\tflush();',
		],
		[
			'both in one patch',
			'[PATCH] KVM: x86: Skip the flush\n+++ b/arch/x86/kvm/x86.c\n+\tflush();\n+++ b/x86/vmx.c\n+\tflush();',
		],
		['commits', '* KVM: x86: Skip the flush\n* x86: Test the flush'],
	],
	fine: [
		[
			'KVM alone',
			'[PATCH 0/2] KVM: x86: Flush less\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
		],
		['unit tests alone', '[kvm-unit-tests PATCH] x86: Test the flush'],
		['selftests', '[PATCH 1/2] KVM: x86: One\n[PATCH 2/2] KVM: selftests: Test'],
		[
			"the kernel's own x86",
			'[PATCH 1/2] KVM: x86: One\n[PATCH 2/2] x86/fpu: Flush\n+++ b/arch/x86/kernel/fpu/core.c\n+\tflush();',
		],
		[
			"the kernel's libraries",
			'[PATCH 1/2] KVM: x86: One\n[PATCH 2/2] lib: Flush\n+++ b/arch/x86/lib/delay.c\n+\tflush();\n+++ b/lib/crc/x86/crc32.h\n+\tflush();',
		],
		['no patch', '[PATCH 0/3] KVM: x86: Flush', {isWhole: false}],
	],
});
