// SPDX-License-Identifier: GPL-2.0-only
/*
 * Page tables that the processor walks itself, one tree of SPTEs per VM.
 */
#include <linux/kvm_host.h>
#include <linux/module.h>

#include "mmu.h"
#include "spte.h"
#include "tdp_mmu.h"

bool __read_mostly tdp_mmu_enabled = true;
module_param_named(tdp_mmu, tdp_mmu_enabled, bool, 0444);

static void tdp_mmu_count(struct kvm *kvm, int level, int change)
{
	if (level == PG_LEVEL_4K)
		kvm->stat.pages_4k += change;
	else
		kvm->stat.pages_2m += change;
}

static void tdp_mmu_set_leaf(struct kvm *kvm, struct kvm_mmu_page *sp, gfn_t gfn, u64 spte)
{
	u64 *sptep = &sp->spt[spte_index(gfn, sp->level)];
	int change = is_present_spte(spte) - is_present_spte(*sptep);

	WRITE_ONCE(*sptep, spte);
	tdp_mmu_count(kvm, sp->level, change);
}

static struct kvm_mmu_page *tdp_mmu_find_sp(struct kvm *kvm, gfn_t gfn, int level)
{
	struct kvm_mmu_page *sp;

	list_for_each_entry(sp, &kvm->arch.roots, link) {
		if (sp->level == level && sp->gfn == round_down(gfn, SPTES_PER_TABLE))
			return sp;
	}

	return kvm_mmu_alloc_sp(kvm, round_down(gfn, SPTES_PER_TABLE), level);
}

int kvm_tdp_mmu_map(struct kvm_vcpu *vcpu, struct kvm_page_fault *fault)
{
	int level = fault->huge_page_disallowed ? PG_LEVEL_4K : fault->goal_level;
	struct kvm *kvm = vcpu->kvm;
	struct kvm_mmu_page *sp;

	sp = tdp_mmu_find_sp(kvm, fault->gfn, level);
	if (!sp)
		return -ENOMEM;

	if (level < fault->goal_level) {
		sp->nx_huge_page_disallowed = true;
		list_move(&sp->nx_link, &kvm->arch.possible_nx_huge_pages);
	}

	tdp_mmu_set_leaf(kvm, sp, fault->gfn, make_spte(fault, level));
	return 0;
}

static void tdp_mmu_zap_leaf(struct kvm *kvm, struct kvm_mmu_page *sp, gfn_t gfn)
{
	tdp_mmu_set_leaf(kvm, sp, gfn, SPTE_NONE);
}

/* Zap the leaf SPTEs of a range. Returns whether TLBs must be flushed. */
bool kvm_tdp_mmu_zap_leafs(struct kvm *kvm, gfn_t start, gfn_t end)
{
	struct kvm_mmu_page *sp;
	bool flush = false;
	gfn_t gfn;

	list_for_each_entry(sp, &kvm->arch.roots, link) {
		for (gfn = max(start, sp->gfn); gfn < min(end, sp->gfn + SPTES_PER_TABLE); gfn++) {
			u64 spte = sp->spt[spte_index(gfn, sp->level)];

			if (!is_leaf_spte(spte, sp->level))
				continue;

			tdp_mmu_zap_leaf(kvm, sp, gfn);
			flush = true;
		}
	}

	return flush;
}

void kvm_tdp_mmu_split(struct kvm *kvm, gfn_t start, gfn_t end)
{
	struct kvm_mmu_page *sp;

	list_for_each_entry(sp, &kvm->arch.roots, link) {
		if (sp->level != PG_LEVEL_2M || sp->gfn < start || sp->gfn >= end)
			continue;

		kvm->stat.pages_2m--;
		kvm->stat.pages_4k += SPTES_PER_TABLE;
		sp->level = PG_LEVEL_4K;
	}
}
