// SPDX-License-Identifier: GPL-2.0-only
/*
 * Memory of guests: faults, and what is done to all SPTEs of a VM.
 */
#include <linux/kvm_host.h>
#include <linux/module.h>

#include "mmu.h"
#include "spte.h"
#include "tdp_mmu.h"

int __read_mostly nx_huge_pages = NX_HUGE_PAGES_AUTO;
static uint __read_mostly nx_huge_pages_recovery_ratio = 60;

static int set_nx_huge_pages(const char *val, const struct kernel_param *kp);

static const struct kernel_param_ops nx_huge_pages_ops = {
	.set = set_nx_huge_pages,
	.get = param_get_int,
};

module_param_cb(nx_huge_pages, &nx_huge_pages_ops, &nx_huge_pages, 0644);
module_param(nx_huge_pages_recovery_ratio, uint, 0644);

#define PTTYPE 64
#include "paging_tmpl.h"
#undef PTTYPE

struct kvm_mmu_page *kvm_mmu_alloc_sp(struct kvm *kvm, gfn_t gfn, int level)
{
	struct kvm_mmu_page *sp = kzalloc(sizeof(*sp), GFP_KERNEL_ACCOUNT);

	if (!sp)
		return NULL;

	sp->spt = (void *)get_zeroed_page(GFP_KERNEL_ACCOUNT);
	sp->gfn = gfn;
	sp->level = level;
	INIT_LIST_HEAD(&sp->nx_link);
	list_add(&sp->link, &kvm->arch.roots);
	kvm->stat.mmu_page_tables++;

	return sp;
}

static void kvm_mmu_free_sp(struct kvm *kvm, struct kvm_mmu_page *sp)
{
	list_del(&sp->nx_link);
	list_del(&sp->link);
	kvm->stat.mmu_page_tables--;
	free_page((unsigned long)sp->spt);
	kfree(sp);
}

/* Drop the whole tree; faults build it anew. */
void kvm_mmu_zap_all_fast(struct kvm *kvm)
{
	struct kvm_mmu_page *sp, *next;

	spin_lock(&kvm->arch.mmu_lock);
	list_for_each_entry_safe(sp, next, &kvm->arch.roots, link)
		kvm_mmu_free_sp(kvm, sp);
	spin_unlock(&kvm->arch.mmu_lock);

	kvm_flush_remote_tlbs(kvm);
}

int kvm_mmu_page_fault(struct kvm_vcpu *vcpu, struct kvm_page_fault *fault)
{
	fault->huge_page_disallowed = fault->exec && kvm_nx_huge_pages_enabled();

	if (tdp_mmu_enabled)
		return kvm_tdp_mmu_map(vcpu, fault);

	return paging64_fetch(vcpu, fault);
}

void kvm_mmu_zap_memslot(struct kvm *kvm, const struct kvm_memory_slot *slot)
{
	bool flush;

	spin_lock(&kvm->arch.mmu_lock);
	flush = kvm_tdp_mmu_zap_leafs(kvm, slot->base_gfn, slot->base_gfn + slot->npages);
	spin_unlock(&kvm->arch.mmu_lock);

	if (flush)
		kvm_flush_remote_tlbs(kvm);
}

void kvm_mmu_split_huge_pages(struct kvm *kvm, const struct kvm_memory_slot *slot)
{
	spin_lock(&kvm->arch.mmu_lock);
	kvm_tdp_mmu_split(kvm, slot->base_gfn, slot->base_gfn + slot->npages);
	spin_unlock(&kvm->arch.mmu_lock);
}

/* Give back the huge pages that guests no longer execute from. */
static void kvm_recover_nx_huge_pages(struct kvm *kvm)
{
	uint left = nx_huge_pages_recovery_ratio;
	struct kvm_mmu_page *sp, *next;

	spin_lock(&kvm->arch.mmu_lock);
	list_for_each_entry_safe(sp, next, &kvm->arch.possible_nx_huge_pages, nx_link) {
		if (!left--)
			break;
		kvm_mmu_free_sp(kvm, sp);
		kvm->arch.nr_recovered++;
	}
	spin_unlock(&kvm->arch.mmu_lock);
}

static int set_nx_huge_pages(const char *val, const struct kernel_param *kp)
{
	int old_val = nx_huge_pages;
	struct kvm *kvm;
	int new_val;

	new_val = sysfs_match_string(nx_huge_pages_names, val);
	if (new_val < 0)
		return new_val;

	WRITE_ONCE(nx_huge_pages, new_val);
	if (new_val == old_val)
		return 0;

	mutex_lock(&kvm_lock);
	list_for_each_entry(kvm, &vm_list, vm_list) {
		mutex_lock(&kvm->slots_lock);
		kvm_mmu_zap_all_fast(kvm);
		kvm_recover_nx_huge_pages(kvm);
		mutex_unlock(&kvm->slots_lock);
	}
	mutex_unlock(&kvm_lock);

	return 0;
}
