import {featureDocs as rule} from '../../../../src/handbook/rules/series/feature-docs.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		[
			'a capability',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'an ioctl',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_FLUSH _IOW(KVMIO, 0xd9, struct kvm_flush)',
		],
		[
			'a feature of guests',
			'* KVM: x86: Skip the flush\n+++ b/arch/x86/include/uapi/asm/kvm_para.h\n+#define KVM_FEATURE_FLUSH 20',
		],
		[
			'an MSR of guests',
			'* KVM: x86: Skip the flush\n+++ b/arch/x86/include/uapi/asm/kvm_para.h\n+#define MSR_KVM_FLUSH 0x4b564d09',
		],
		[
			'a hypercall',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm_para.h\n+#define KVM_HC_FLUSH 13',
		],
	],
	fine: [
		[
			'a documented one',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250\n+++ b/Documentation/virt/kvm/api.rst\n+Text.',
		],
		[
			'a document in another patch',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250\n* Documentation: KVM: Describe it',
		],
		[
			'a copied header',
			'* KVM: x86: Skip the flush\n+++ b/tools/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'one that moves',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250\n-#define KVM_CAP_X86_FLUSH 250',
		],
		[
			'a define that is none',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_FLUSH_SIZE 4096',
		],
		[
			'a part',
			'* KVM: x86: Skip the flush\n+++ b/include/uapi/linux/kvm.h\n+#define KVM_CAP_X86_FLUSH 250',
			{isWhole: false},
		],
	],
});
