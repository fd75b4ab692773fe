/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __KVM_X86_VMX_NESTED_H
#define __KVM_X86_VMX_NESTED_H

#include <linux/kvm_host.h>

#define MSR_VMX_FIRST		0x480
#define MSR_VMX_LAST		0x492

static inline bool nested_vmx_is_msr(u32 index)
{
	return index >= MSR_VMX_FIRST && index <= MSR_VMX_LAST;
}

int nested_vmx_set_msr(struct kvm_vcpu *vcpu, u32 index, u64 data);
int nested_vmx_enter(struct kvm_vcpu *vcpu, u64 vmcs12_gpa);
void nested_vmx_leave(struct kvm_vcpu *vcpu);

#endif
