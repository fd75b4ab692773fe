/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __KVM_X86_MMU_H
#define __KVM_X86_MMU_H

#include <linux/kvm_host.h>

/* Values of the module parameter nx_huge_pages. */
enum nx_huge_pages_mode {
	NX_HUGE_PAGES_OFF,
	NX_HUGE_PAGES_FORCE,
	NX_HUGE_PAGES_AUTO,
};

extern int nx_huge_pages;

static inline bool kvm_nx_huge_pages_enabled(void)
{
	return READ_ONCE(nx_huge_pages) != NX_HUGE_PAGES_OFF;
}

struct kvm_mmu_page *kvm_mmu_alloc_sp(struct kvm *kvm, gfn_t gfn, int level);
void kvm_mmu_zap_all_fast(struct kvm *kvm);
void kvm_mmu_zap_memslot(struct kvm *kvm, const struct kvm_memory_slot *slot);
void kvm_mmu_split_huge_pages(struct kvm *kvm, const struct kvm_memory_slot *slot);
int kvm_mmu_page_fault(struct kvm_vcpu *vcpu, struct kvm_page_fault *fault);

#endif
