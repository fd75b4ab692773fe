// SPDX-License-Identifier: GPL-2.0-only
/*
 * Guests on processors with VMX.
 */
#include <linux/kvm_host.h>
#include <linux/module.h>

#include "x86.h"
#include "nested.h"

MODULE_DESCRIPTION("KVM for processors with VMX");
MODULE_LICENSE("GPL");

bool __read_mostly enable_ept = true;
module_param_named(ept, enable_ept, bool, 0444);

static bool __read_mostly enable_vpid = true;
module_param_named(vpid, enable_vpid, bool, 0444);

bool __read_mostly nested = true;
module_param(nested, bool, 0444);

static int vmx_vcpu_create(struct kvm_vcpu *vcpu)
{
	if (!enable_ept && !enable_vpid)
		pr_warn_once("neither EPT nor VPID: expect many TLB flushes\n");

	return 0;
}

static void vmx_flush_tlb(struct kvm_vcpu *vcpu)
{
	hpa_t root_pa = vcpu->arch.root_pa;

	if (enable_ept)
		ept_sync_context(root_pa);
	else
		vpid_sync_context(vcpu->vcpu_id);
}

static int vmx_set_msr(struct kvm_vcpu *vcpu, u32 index, u64 data)
{
	if (nested && nested_vmx_is_msr(index))
		return nested_vmx_set_msr(vcpu, index, data);

	return ignore_msrs ? 0 : 1;
}

static int vmx_vcpu_run(struct kvm_vcpu *vcpu)
{
	if (vcpu->wants_exit)
		return -EINTR;

	return vmx_enter_guest(vcpu);
}

static const struct kvm_x86_ops vmx_x86_ops = {
	.name = "kvm_intel",
	.vcpu_create = vmx_vcpu_create,
	.vcpu_run = vmx_vcpu_run,
	.flush_tlb = vmx_flush_tlb,
	.set_msr = vmx_set_msr,
};

static int __init vmx_init(void)
{
	return kvm_x86_vendor_init(&vmx_x86_ops);
}
module_init(vmx_init);

static void __exit vmx_exit(void)
{
	kvm_x86_vendor_exit();
}
module_exit(vmx_exit);
