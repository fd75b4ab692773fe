// SPDX-License-Identifier: GPL-2.0-only
/*
 * Writes reserved bits of PERF_GLOBAL_CTRL.
 */
#include "kvm_util.h"

#define MSR_PERF_GLOBAL_CTRL	0x38f

int main(void)
{
	struct kvm_vcpu *vcpu;
	struct kvm_vm *vm = vm_create_with_vcpu(&vcpu, guest_done);

	TEST_ASSERT_EQ(vcpu_set_msr(vcpu, MSR_PERF_GLOBAL_CTRL, 0xff), 0);
	TEST_ASSERT(vcpu_set_msr(vcpu, MSR_PERF_GLOBAL_CTRL, 1ull << 40), "reserved bit 40");

	vm_free(vm);
	return 0;
}
