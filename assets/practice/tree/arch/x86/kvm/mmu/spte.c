// SPDX-License-Identifier: GPL-2.0-only
/*
 * Values of SPTEs.
 */
#include <linux/kvm_host.h>
#include <linux/module.h>

#include "mmu.h"
#include "spte.h"

static bool __read_mostly mmio_caching = true;
module_param(mmio_caching, bool, 0444);

u64 make_spte(const struct kvm_page_fault *fault, int level)
{
	u64 spte = SPTE_PRESENT_MASK | SPTE_WRITABLE_MASK;

	spte |= fault->pa & SPTE_ADDR_MASK;

	if (level > PG_LEVEL_4K) {
		spte |= SPTE_HUGE_MASK;
		if (kvm_nx_huge_pages_enabled())
			spte |= SPTE_NX_MASK;
	}

	return spte;
}

u64 make_table_spte(const struct kvm_mmu_page *sp)
{
	return (__pa(sp->spt) & SPTE_ADDR_MASK) | SPTE_PRESENT_MASK | SPTE_WRITABLE_MASK;
}

u64 make_mmio_spte(gfn_t gfn)
{
	if (!mmio_caching)
		return SPTE_NONE;

	return gfn << PAGE_SHIFT;
}
