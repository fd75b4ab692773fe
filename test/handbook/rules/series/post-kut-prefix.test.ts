import {postKutPrefix as rule} from '../../../../src/handbook/rules/series/post-kut-prefix.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['a plain patch', '[PATCH] x86: Test it'],
		['a series', '[PATCH 1/2] x86: One\n[PATCH 2/2] x86: Two'],
		['a later version', '[PATCH v2] x86: Test it'],
		['the library', '[PATCH] lib: Flush\n+++ b/lib/x86/vm.c\n+\tflush();'],
		['a short form', '[KUT PATCH] x86: Test it'],
	],
	fine: [
		['the prefix', '[kvm-unit-tests PATCH] x86: Test the flush'],
		['the prefix behind', '[PATCH kvm-unit-tests v2] x86: Test it'],
		['a kernel patch', '[PATCH] KVM: x86: Skip the flush'],
		['commits', '* x86: Test it'],
		["the kernel's x86", '[PATCH] x86/fpu: Flush\n+++ b/arch/x86/kernel/fpu/core.c\n+\tflush();'],
	],
});
