// SPDX-License-Identifier: GPL-2.0-only
/*
 * The leaves that a guest reads with CPUID.
 */
#include <linux/kvm_host.h>
#include <asm/kvm.h>

#include "x86.h"

static const u32 kvm_known_leaves[] = {0x0, 0x1, 0x7, 0xa, 0xd, 0x80000000, 0x80000001};

static bool kvm_is_known_leaf(u32 function)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(kvm_known_leaves); i++) {
		if (kvm_known_leaves[i] == function)
			return true;
	}

	return false;
}

int kvm_check_cpuid(const struct kvm_cpuid_entry *entries, int nent)
{
	int i;

	for (i = 0; i < nent; i++) {
		if (!kvm_is_known_leaf(entries[i].function))
			return -EINVAL;
	}

	return 0;
}

u32 kvm_cpuid_max_leaf(const struct kvm_cpuid_entry *entries, int nent)
{
	u32 max = 0;
	int i;

	for (i = 0; i < nent; i++) {
		if (entries[i].function < 0x80000000)
			max = max(max, entries[i].function);
	}

	return max;
}
