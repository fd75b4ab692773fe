/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ASM_X86_KVM_HOST_H
#define _ASM_X86_KVM_HOST_H

#include <linux/list.h>
#include <linux/spinlock.h>
#include <linux/types.h>

#define KVM_MAX_VCPUS		64
#define KVM_NR_COUNTERS		8

#define PG_LEVEL_4K		1
#define PG_LEVEL_2M		2
#define PG_LEVEL_1G		3

#define INVALID_PAGE		(~(hpa_t)0)
#define VALID_PAGE(pa)		((pa) != INVALID_PAGE)

typedef u64 gfn_t;
typedef u64 hpa_t;

struct kvm;
struct kvm_vcpu;

/* A page of SPTEs. The upper levels point to others of its kind. */
struct kvm_mmu_page {
	struct list_head link;
	struct list_head nx_link;
	u64 *spt;
	gfn_t gfn;
	u8 level;
	bool nx_huge_page_disallowed;
};

struct kvm_page_fault {
	gfn_t gfn;
	hpa_t pa;
	u8 goal_level;
	bool exec;
	bool huge_page_disallowed;
};

struct kvm_vm_stat {
	u64 mmu_page_tables;
	u64 pages_4k;
	u64 pages_2m;
	u64 remote_tlb_flush;
};

struct kvm_arch {
	spinlock_t mmu_lock;
	struct list_head roots;
	struct list_head possible_nx_huge_pages;
	u64 nr_recovered;
};

struct kvm_vcpu_arch {
	hpa_t root_pa;
	u64 arch_capabilities;
	u64 apic_base;
	u64 perf_global_ctrl;
	bool guest_mode;
};

struct kvm_x86_ops {
	const char *name;
	int (*vcpu_create)(struct kvm_vcpu *vcpu);
	int (*vcpu_run)(struct kvm_vcpu *vcpu);
	void (*flush_tlb)(struct kvm_vcpu *vcpu);
	int (*set_msr)(struct kvm_vcpu *vcpu, u32 index, u64 data);
};

extern struct kvm_x86_ops kvm_x86_ops;

#endif
