// SPDX-License-Identifier: GPL-2.0-only
/*
 * What all guests on x86 share, whatever the vendor of the processor.
 */
#include <linux/kvm_host.h>
#include <linux/module.h>

#include "mmu.h"
#include "x86.h"

struct kvm_x86_ops kvm_x86_ops __read_mostly;

bool __read_mostly ignore_msrs;
module_param(ignore_msrs, bool, 0644);

static bool __read_mostly eager_page_split = true;
module_param(eager_page_split, bool, 0644);

const struct kvm_stats_desc kvm_vm_stats_desc[] = {
	STATS_DESC_ICOUNTER(VM, mmu_page_tables),
	STATS_DESC_ICOUNTER(VM, pages_4k),
	STATS_DESC_ICOUNTER(VM, pages_2m),
	STATS_DESC_COUNTER(VM, remote_tlb_flush),
};

static u64 kvm_get_arch_capabilities(void)
{
	u64 data = 0;

	rdmsrl_safe(MSR_ARCH_CAPABILITIES, &data);
	data &= KVM_SUPPORTED_ARCH_CAP;

	/* Huge pages of KVM are NX, so that guests need no workaround. */
	data |= ARCH_CAP_PSCHANGE_MC_NO;

	return data;
}

int kvm_set_msr(struct kvm_vcpu *vcpu, u32 index, u64 data)
{
	switch (index) {
	case MSR_APIC_BASE:
		return kvm_lapic_set_base(vcpu, data);
	case MSR_ARCH_CAPABILITIES:
		if (data & ~kvm_get_arch_capabilities())
			return 1;
		vcpu->arch.arch_capabilities = data;
		return 0;
	case MSR_PERF_GLOBAL_CTRL:
		return kvm_pmu_set_msr(vcpu, index, data);
	default:
		return kvm_x86_ops.set_msr(vcpu, index, data);
	}
}

int kvm_arch_vcpu_create(struct kvm_vcpu *vcpu)
{
	vcpu->arch.root_pa = INVALID_PAGE;
	vcpu->arch.arch_capabilities = kvm_get_arch_capabilities();

	return kvm_x86_ops.vcpu_create(vcpu);
}

void kvm_arch_dirty_log_enabled(struct kvm *kvm, const struct kvm_memory_slot *slot)
{
	if (eager_page_split)
		kvm_mmu_split_huge_pages(kvm, slot);
}

int kvm_x86_vendor_init(const struct kvm_x86_ops *ops)
{
	if (kvm_x86_ops.name)
		return -EEXIST;

	kvm_x86_ops = *ops;
	return 0;
}

void kvm_x86_vendor_exit(void)
{
	kvm_x86_ops.name = NULL;
}
