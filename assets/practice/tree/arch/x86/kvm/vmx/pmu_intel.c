// SPDX-License-Identifier: GPL-2.0-only
/*
 * Counters of Intel processors.
 */
#include <linux/kvm_host.h>

#include "x86.h"

#define INTEL_FIXED_COUNTERS	3

static const u8 intel_fixed_events[INTEL_FIXED_COUNTERS] = {0xc0, 0x3c, 0x00};

int intel_pmu_fixed_event(int idx)
{
	if (idx < 0 || idx >= INTEL_FIXED_COUNTERS)
		return -EINVAL;

	return intel_fixed_events[idx];
}

bool intel_pmu_is_enabled(struct kvm_vcpu *vcpu, int idx)
{
	return enable_pmu && (vcpu->arch.perf_global_ctrl & (1ull << idx));
}
