// SPDX-License-Identifier: GPL-2.0-only
/*
 * Guests on processors with SVM.
 */
#include <linux/kvm_host.h>
#include <linux/module.h>

#include "x86.h"
#include "svm.h"

MODULE_DESCRIPTION("KVM for processors with SVM");
MODULE_LICENSE("GPL");

bool __read_mostly npt_enabled = true;
module_param_named(npt, npt_enabled, bool, 0444);

static bool __read_mostly vgif = true;
module_param(vgif, bool, 0444);

static bool __read_mostly nested = true;
module_param(nested, bool, 0444);

static u32 svm_asid(struct kvm_vcpu *vcpu)
{
	return vcpu->vcpu_id % SVM_NR_ASIDS;
}

static int svm_vcpu_create(struct kvm_vcpu *vcpu)
{
	if (!npt_enabled)
		pr_warn_once("NPT is off: guests use shadow paging\n");

	return 0;
}

static void svm_flush_tlb(struct kvm_vcpu *vcpu)
{
	u32 asid = svm_asid(vcpu);

	svm_flush_asid(asid);
}

static int svm_set_msr(struct kvm_vcpu *vcpu, u32 index, u64 data)
{
	if (nested && index == MSR_VM_CR)
		return data ? 1 : 0;

	return ignore_msrs ? 0 : 1;
}

static int svm_vcpu_run(struct kvm_vcpu *vcpu)
{
	if (vcpu->wants_exit)
		return -EINTR;

	return svm_enter_guest(vcpu, vgif);
}

static const struct kvm_x86_ops svm_x86_ops = {
	.name = "kvm_amd",
	.vcpu_create = svm_vcpu_create,
	.vcpu_run = svm_vcpu_run,
	.flush_tlb = svm_flush_tlb,
	.set_msr = svm_set_msr,
};

static int __init svm_init(void)
{
	return kvm_x86_vendor_init(&svm_x86_ops);
}
module_init(svm_init);

static void __exit svm_exit(void)
{
	kvm_x86_vendor_exit();
}
module_exit(svm_exit);
