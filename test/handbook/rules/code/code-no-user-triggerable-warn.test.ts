import {codeNoUserTriggerableWarn} from '../../../../src/handbook/rules/code/code-no-user-triggerable-warn.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(codeNoUserTriggerableWarn, {
	broken: [
		['the run structure', '\tif (WARN_ON_ONCE(vcpu->run->flags))', 'WARN_ON_ONCE(vcpu->run->flags))'],
		['a register', '\tWARN_ON(kvm_rax_read(vcpu) > 3);', 'WARN_ON(kvm_rax_read(vcpu) > 3);'],
		['an MSR', '\tWARN_ON_ONCE(msr_info->data & 1);', 'WARN_ON_ONCE(msr_info->data & 1);'],
		['a copy', '\tWARN_ON(copy_from_user(a, b, 8));', 'WARN_ON(copy_from_user(a, b, 8));'],
		['a message', '\tWARN_ONCE(kvm_run->exit_reason, "x");', 'WARN_ONCE(kvm_run->exit_reason, "x");'],
	],
	fine: [
		['a value of KVM', '\tWARN_ON_ONCE(!vcpu->arch.root);'],
		['an error', '\tif (vcpu->run->flags)\n\t\treturn -EINVAL;'],
		['a comment', '\t/* WARN_ON(vcpu->run->flags) */'],
		['an old one', ' \tWARN_ON(vcpu->run->flags);\n+\tx();'],
		['a selftest', '\tWARN_ON(vcpu->run->flags);', {path: 'tools/testing/selftests/kvm/x86/smm_test.c'}],
		['a level', '\tWARN_ON(level > max);'],
	],
});
