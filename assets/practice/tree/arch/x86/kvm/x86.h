/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef ARCH_X86_KVM_X86_H
#define ARCH_X86_KVM_X86_H

#include <linux/kvm_host.h>

#define MSR_ARCH_CAPABILITIES	0x10a
#define MSR_APIC_BASE		0x1b
#define MSR_PERF_GLOBAL_CTRL	0x38f

#define ARCH_CAP_RDCL_NO	(1ull << 0)
#define ARCH_CAP_PSCHANGE_MC_NO	(1ull << 6)
#define KVM_SUPPORTED_ARCH_CAP	(ARCH_CAP_RDCL_NO)

extern bool ignore_msrs;
extern bool enable_pmu;

static inline bool is_guest_mode(struct kvm_vcpu *vcpu)
{
	return vcpu->arch.guest_mode;
}

int kvm_x86_vendor_init(const struct kvm_x86_ops *ops);
void kvm_x86_vendor_exit(void);
int kvm_set_msr(struct kvm_vcpu *vcpu, u32 index, u64 data);
int kvm_lapic_set_base(struct kvm_vcpu *vcpu, u64 data);
int kvm_pmu_set_msr(struct kvm_vcpu *vcpu, u32 index, u64 data);

#endif
