// SPDX-License-Identifier: GPL-2.0-only
/*
 * Creates as many vCPUs as a VM can have, and one more.
 */
#include "kvm_util.h"

#define MAX_VCPUS	64

int vm_add_vcpu(struct kvm_vm *vm, int id);

int main(void)
{
	struct kvm_vcpu *vcpu;
	struct kvm_vm *vm = vm_create_with_vcpu(&vcpu, guest_done);
	int id;

	for (id = 1; id < MAX_VCPUS; id++)
		TEST_ASSERT_EQ(vm_add_vcpu(vm, id), 0);

	TEST_ASSERT(vm_add_vcpu(vm, id) < 0, "vCPU %d was created", id);

	vm_free(vm);
	return 0;
}
