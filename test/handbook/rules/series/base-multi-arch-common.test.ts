import {baseMultiArchCommon as rule} from '../../../../src/handbook/rules/series/base-multi-arch-common.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: false,
	broken: [
		[
			'code of arm64',
			'* KVM: Flush\n+++ b/arch/arm64/kvm/mmu.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
			{base: {isInNext: true}},
		],
		[
			'code of RISC-V',
			'* KVM: Flush\n+++ b/arch/riscv/kvm/mmu.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
			{base: {isInNext: true}},
		],
		[
			'much common code',
			'* KVM: Flush\n+++ b/virt/kvm/kvm_main.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();\n+\tstep_8();\n+\tstep_9();\n+\tstep_10();\n+\tstep_11();\n+\tstep_12();\n+\tstep_13();\n+\tstep_14();\n+\tstep_15();\n+\tstep_16();\n+\tstep_17();\n+\tstep_18();\n+\tstep_19();',
			{base: {isInNext: true}},
		],
		[
			'x86 and arm64',
			'* KVM: x86: Skip the flush\n* KVM: arm64: Flush\n+++ b/arch/arm64/kvm/mmu.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
			{base: {isInNext: true}},
		],
		[
			'mails',
			'[PATCH] KVM: Skip the flush\n+++ b/arch/arm64/kvm/mmu.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
			{base: {isInNext: true}},
		],
	],
	fine: [
		['x86 alone', '* KVM: x86: Skip the flush', {base: {isInNext: true}}],
		[
			'a line in arm64',
			'* KVM: arm64: Flush\n+++ b/arch/arm64/kvm/mmu.c\n-\ta();\n+\tb();',
			{base: {isInNext: true}},
		],
		[
			'a little common code',
			'* KVM: Flush\n+++ b/virt/kvm/kvm_main.c\n-\ta();\n+\tb();',
			{base: {isInNext: true}},
		],
		[
			'a release candidate',
			'* KVM: Flush\n+++ b/arch/arm64/kvm/mmu.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
			{base: {isInNext: true, releaseTag: 'v7.1-rc3'}},
		],
		[
			'no repository',
			'* KVM: Flush\n+++ b/arch/arm64/kvm/mmu.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
		],
		[
			'selftests of arm64',
			'* KVM: selftests: Flush\n+++ b/tools/testing/selftests/kvm/arm64/mmu.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
			{base: {isInNext: true}},
		],
		[
			'a base that is not on next',
			'* KVM: Flush\n+++ b/arch/arm64/kvm/mmu.c\n+\tstep_0();\n+\tstep_1();\n+\tstep_2();\n+\tstep_3();\n+\tstep_4();\n+\tstep_5();\n+\tstep_6();\n+\tstep_7();',
			{base: {isInNext: false}},
		],
	],
});
