import {aFile} from '../../../evidence/a-patch.ts';
import {testRule} from './a-table.ts';

testRule('shortlog-function-parens', {
	broken: [
		[
			'KVM: x86: Inline new_call',
			'KVM: x86: Inline new_call()',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
		[
			'KVM: x86: Replace old_call with new_call',
			'KVM: x86: Replace old_call() with new_call()',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
		[
			'KVM: x86: Drop a check in kvm_do_it',
			'KVM: x86: Drop a check in kvm_do_it()',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
		[
			'kvm: old_call is not needed',
			'kvm: old_call() is not needed',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
		[
			'KVM: x86: Rename old_call, it is wrong',
			'KVM: x86: Rename old_call(), it is wrong',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
	],
	fine: [
		[
			'KVM: x86: Drop both_ways',
			{diff: [aFile('arch/x86/kvm/x86.c', ['-\tboth_ways(vcpu);', '-\tvcpu->arch.both_ways = 1;'])]},
		],
		[
			'KVM: x86: Inline new_call()',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
		[
			'KVM: x86: Clear some_flag',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
		[
			'KVM: x86: Rename old_call* to new_call*',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
		[
			'KVM: x86: Drop struct old_call',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
		[
			'KVM: x86: Drop kvm_vcpu',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
		[
			'KVM: x86: Drop other_call',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
		[
			'KVM: x86: Move vcpu->old_call',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
		[
			'KVM: x86: Add the new_call tracepoint',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
		[
			'KVM: x86: Print the reason in the old_call and new_call tracepoints',
			{
				diff: [
					aFile(
						'arch/x86/kvm/x86.c',
						['-\told_call(vcpu);', '+\tnew_call(vcpu, some_flag);'],
						'void kvm_do_it(struct kvm_vcpu *vcpu)',
					),
				],
			},
		],
	],
});
