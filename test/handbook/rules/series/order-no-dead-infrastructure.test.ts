import {orderNoDeadInfrastructure as rule} from '../../../../src/handbook/rules/series/order-no-dead-infrastructure.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: false,
	broken: [
		[
			'a function used by the last patch',
			'* KVM: x86: Part 1\n+++ b/arch/x86/kvm/x86.c\n+int kvm_new_helper(void)\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5\n+++ b/arch/x86/kvm/x86.c\n+\tkvm_new_helper();',
		],
		[
			'one that returns nothing',
			'* KVM: x86: Part 1\n+++ b/arch/x86/kvm/x86.c\n+void kvm_new_helper(struct kvm *kvm)\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5\n+++ b/arch/x86/kvm/x86.c\n+\tkvm_new_helper(kvm);',
		],
		[
			'one in the middle',
			'* KVM: x86: Part 0\n* KVM: x86: Part 1\n+++ b/arch/x86/kvm/x86.c\n+bool kvm_new_helper(void)\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5\n+++ b/arch/x86/kvm/x86.c\n+\tif (kvm_new_helper())',
		],
		[
			'one that is declared as well',
			'* KVM: x86: Part 1\n+++ b/arch/x86/kvm/x86.c\n+int kvm_new_helper(void);\n+int kvm_new_helper(void)\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5\n+++ b/arch/x86/kvm/x86.c\n+\tkvm_new_helper();',
		],
		[
			'a pointer',
			'* KVM: x86: Part 1\n+++ b/arch/x86/kvm/x86.c\n+struct kvm *kvm_new_helper(void)\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5\n+++ b/arch/x86/kvm/x86.c\n+\tkvm_new_helper();',
		],
	],
	fine: [
		[
			'a user in the same patch',
			'* KVM: x86: Part 1\n+++ b/arch/x86/kvm/x86.c\n+int kvm_new_helper(void)\n+\tkvm_new_helper();\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5',
		],
		[
			'a user in the next one',
			'* KVM: x86: Part 1\n+++ b/arch/x86/kvm/x86.c\n+int kvm_new_helper(void)\n* KVM: x86: Part 2\n+++ b/arch/x86/kvm/x86.c\n+\tkvm_new_helper();\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4',
		],
		[
			'a short series',
			'* KVM: x86: Part 1\n+++ b/arch/x86/kvm/x86.c\n+int kvm_new_helper(void)\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n+++ b/arch/x86/kvm/x86.c\n+\tkvm_new_helper();',
		],
		[
			'a function that nothing uses',
			'* KVM: x86: Part 1\n+++ b/arch/x86/kvm/x86.c\n+int kvm_new_helper(void)\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5',
		],
		[
			'a static one, of which the compiler speaks',
			'* KVM: x86: Part 1\n+++ b/arch/x86/kvm/x86.c\n+static int kvm_new_helper(void)\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5\n+++ b/arch/x86/kvm/x86.c\n+\tkvm_new_helper();',
		],
	],
});
