/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef KVM_X86_MMU_SPTE_H
#define KVM_X86_MMU_SPTE_H

#include <linux/kvm_host.h>

#define SPTE_PRESENT_MASK	(1ull << 0)
#define SPTE_WRITABLE_MASK	(1ull << 1)
#define SPTE_HUGE_MASK		(1ull << 7)
#define SPTE_NX_MASK		(1ull << 63)
#define SPTE_ADDR_MASK		GENMASK_ULL(51, 12)

#define SPTE_NONE		0ull
#define SPTES_PER_TABLE		512

static inline bool is_present_spte(u64 spte)
{
	return spte & SPTE_PRESENT_MASK;
}

static inline bool is_leaf_spte(u64 spte, int level)
{
	return is_present_spte(spte) && (level == PG_LEVEL_4K || (spte & SPTE_HUGE_MASK));
}

static inline int spte_index(gfn_t gfn, int level)
{
	return (gfn >> (9 * (level - 1))) % SPTES_PER_TABLE;
}

u64 make_spte(const struct kvm_page_fault *fault, int level);
u64 make_table_spte(const struct kvm_mmu_page *sp);

#endif
