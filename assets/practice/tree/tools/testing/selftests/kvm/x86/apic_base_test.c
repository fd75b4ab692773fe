// SPDX-License-Identifier: GPL-2.0-only
/*
 * Writes values to APIC_BASE that KVM must take, and others it must not.
 */
#include "kvm_util.h"

#define MSR_APIC_BASE	0x1b
#define APIC_ENABLE	(1ull << 11)
#define APIC_X2APIC	(1ull << 10)

int main(void)
{
	struct kvm_vcpu *vcpu;
	struct kvm_vm *vm = vm_create_with_vcpu(&vcpu, guest_done);

	TEST_ASSERT_EQ(vcpu_set_msr(vcpu, MSR_APIC_BASE, APIC_ENABLE), 0);
	TEST_ASSERT_EQ(vcpu_set_msr(vcpu, MSR_APIC_BASE, APIC_ENABLE | APIC_X2APIC), 0);
	TEST_ASSERT(vcpu_set_msr(vcpu, MSR_APIC_BASE, APIC_X2APIC), "x2APIC without APIC");

	vm_free(vm);
	return 0;
}
