// SPDX-License-Identifier: GPL-2.0-only
/*
 * VMs, vCPUs and memory slots, for all architectures.
 */
#include <linux/kvm_host.h>
#include <linux/module.h>

DEFINE_MUTEX(kvm_lock);
LIST_HEAD(vm_list);

static uint halt_poll_ns = 200000;
module_param(halt_poll_ns, uint, 0644);

struct kvm *kvm_create_vm(void)
{
	struct kvm *kvm = kzalloc(sizeof(*kvm), GFP_KERNEL_ACCOUNT);

	if (!kvm)
		return NULL;

	mutex_init(&kvm->slots_lock);
	mutex_lock(&kvm_lock);
	list_add(&kvm->vm_list, &vm_list);
	mutex_unlock(&kvm_lock);

	return kvm;
}

void kvm_destroy_vm(struct kvm *kvm)
{
	mutex_lock(&kvm_lock);
	list_del(&kvm->vm_list);
	mutex_unlock(&kvm_lock);
	kfree(kvm);
}

int kvm_create_vcpu(struct kvm *kvm, int id)
{
	struct kvm_vcpu *vcpu;

	if (kvm->nr_vcpus == KVM_MAX_VCPUS)
		return -EINVAL;

	vcpu = kzalloc(sizeof(*vcpu), GFP_KERNEL_ACCOUNT);
	if (!vcpu)
		return -ENOMEM;

	vcpu->kvm = kvm;
	vcpu->vcpu_id = id;
	kvm->vcpus[kvm->nr_vcpus++] = vcpu;
	return 0;
}

int kvm_set_memory_slot(struct kvm *kvm, const struct kvm_memory_slot *new)
{
	if (new->id >= ARRAY_SIZE(kvm->slots))
		return -EINVAL;

	mutex_lock(&kvm->slots_lock);
	kvm->slots[new->id] = *new;
	mutex_unlock(&kvm->slots_lock);
	return 0;
}

void kvm_flush_remote_tlbs(struct kvm *kvm)
{
	kvm->stat.remote_tlb_flush++;
	kvm_make_all_cpus_flush(kvm);
}

uint kvm_vcpu_halt_poll_ns(struct kvm_vcpu *vcpu)
{
	return vcpu->wants_exit ? 0 : halt_poll_ns;
}
