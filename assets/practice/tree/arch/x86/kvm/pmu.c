// SPDX-License-Identifier: GPL-2.0-only
/*
 * Performance counters for guests.
 */
#include <linux/kvm_host.h>
#include <linux/module.h>

#include "x86.h"

bool __read_mostly enable_pmu = true;
module_param(enable_pmu, bool, 0444);

static u64 kvm_pmu_global_ctrl_rsvd(void)
{
	return ~((1ull << KVM_NR_COUNTERS) - 1);
}

int kvm_pmu_set_msr(struct kvm_vcpu *vcpu, u32 index, u64 data)
{
	if (!enable_pmu)
		return 1;

	if (data & kvm_pmu_global_ctrl_rsvd())
		return 1;

	vcpu->arch.perf_global_ctrl = data;
	return 0;
}

void kvm_pmu_reset(struct kvm_vcpu *vcpu)
{
	vcpu->arch.perf_global_ctrl = 0;
}
