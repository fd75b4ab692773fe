// SPDX-License-Identifier: GPL-2.0-only
/*
 * Checks that KVM refuses leaves it does not know.
 */
#include "kvm_util.h"

int vcpu_set_cpuid_leaf(struct kvm_vcpu *vcpu, uint32_t function);

int main(void)
{
	struct kvm_vcpu *vcpu;
	struct kvm_vm *vm = vm_create_with_vcpu(&vcpu, guest_done);

	TEST_ASSERT_EQ(vcpu_set_cpuid_leaf(vcpu, 0x7), 0);
	TEST_ASSERT(vcpu_set_cpuid_leaf(vcpu, 0x12345678), "unknown leaf was taken");

	vm_free(vm);
	return 0;
}
