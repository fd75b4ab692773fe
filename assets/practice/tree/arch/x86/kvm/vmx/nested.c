// SPDX-License-Identifier: GPL-2.0-only
/*
 * A guest on VMX that runs guests of its own.
 */
#include <linux/kvm_host.h>
#include <linux/module.h>

#include "x86.h"
#include "nested.h"

static bool __read_mostly enable_shadow_vmcs = true;
module_param(enable_shadow_vmcs, bool, 0444);

int nested_vmx_set_msr(struct kvm_vcpu *vcpu, u32 index, u64 data)
{
	return data ? 1 : 0;
}

int nested_vmx_enter(struct kvm_vcpu *vcpu, u64 vmcs12_gpa)
{
	if (!PAGE_ALIGNED(vmcs12_gpa))
		return -EINVAL;

	if (enable_shadow_vmcs)
		copy_shadow_to_vmcs12(vcpu);

	vcpu->arch.guest_mode = true;
	return 0;
}

void nested_vmx_leave(struct kvm_vcpu *vcpu)
{
	vcpu->arch.guest_mode = false;
}
