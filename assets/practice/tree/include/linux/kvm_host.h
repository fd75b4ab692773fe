/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __KVM_HOST_H
#define __KVM_HOST_H

#include <linux/mutex.h>
#include <linux/types.h>
#include <asm/kvm_host.h>

struct kvm_memory_slot {
	gfn_t base_gfn;
	u64 npages;
	u32 flags;
	u16 id;
};

struct kvm_vcpu {
	struct kvm *kvm;
	int vcpu_id;
	bool wants_exit;
	struct kvm_vcpu_arch arch;
};

struct kvm {
	struct list_head vm_list;
	struct mutex slots_lock;
	struct kvm_memory_slot slots[8];
	struct kvm_vcpu *vcpus[KVM_MAX_VCPUS];
	int nr_vcpus;
	struct kvm_vm_stat stat;
	struct kvm_arch arch;
};

extern struct mutex kvm_lock;
extern struct list_head vm_list;

struct kvm *kvm_create_vm(void);
void kvm_destroy_vm(struct kvm *kvm);
int kvm_create_vcpu(struct kvm *kvm, int id);
int kvm_set_memory_slot(struct kvm *kvm, const struct kvm_memory_slot *new);
void kvm_flush_remote_tlbs(struct kvm *kvm);

#define kvm_for_each_vcpu(i, vcpu, kvm)					\
	for (i = 0; i < (kvm)->nr_vcpus && ((vcpu) = (kvm)->vcpus[i]); i++)

#endif
