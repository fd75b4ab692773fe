// SPDX-License-Identifier: GPL-2.0-only
/*
 * Toggles the workaround that keeps huge pages from being executed, and looks
 * at the page statistics of a VM before and after.
 */
#include "kvm_util.h"

#define TEST_GPA	(1ull << 30)

static void guest_code(void)
{
	guest_exec_at(TEST_GPA);
	guest_done();
}

static void set_workaround(const char *mode)
{
	write_module_param("kvm", "nx_huge_pages", mode);
}

static void check_exec_splits(struct kvm_vm *vm, struct kvm_vcpu *vcpu)
{
	vcpu_run(vcpu);
	TEST_ASSERT_EQ(vm_get_stat(vm, "pages_2m"), 0);
}

int main(void)
{
	struct kvm_vcpu *vcpu;
	struct kvm_vm *vm = vm_create_with_vcpu(&vcpu, guest_code);

	set_workaround("force");
	vm_map_huge(vm, TEST_GPA, MEM_2M);

	check_exec_splits(vm, vcpu);

	vm_free(vm);
	return 0;
}
