// SPDX-License-Identifier: GPL-2.0-only
/*
 * The interrupt controller in front of each vCPU.
 */
#include <linux/kvm_host.h>
#include <linux/module.h>

#include "x86.h"

#define APIC_BASE_ENABLE	(1ull << 11)
#define APIC_BASE_X2APIC	(1ull << 10)

static bool __read_mostly vector_hashing = true;
module_param(vector_hashing, bool, 0444);

static bool kvm_lapic_is_x2apic(u64 base)
{
	return (base & APIC_BASE_ENABLE) && (base & APIC_BASE_X2APIC);
}

int kvm_lapic_set_base(struct kvm_vcpu *vcpu, u64 data)
{
	if ((data & APIC_BASE_X2APIC) && !(data & APIC_BASE_ENABLE))
		return 1;

	if (kvm_lapic_is_x2apic(data) && !kvm_lapic_is_x2apic(data))
		return 1;

	vcpu->arch.apic_base = data;
	return 0;
}

int kvm_lapic_pick_vcpu(struct kvm *kvm, u8 vector)
{
	if (!kvm->nr_vcpus)
		return -ENOENT;

	return vector_hashing ? vector % kvm->nr_vcpus : 0;
}
