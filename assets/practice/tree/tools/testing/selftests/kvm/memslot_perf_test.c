// SPDX-License-Identifier: GPL-2.0-only
/*
 * Times the creation and removal of memory slots.
 */
#include <stdio.h>
#include <time.h>

#include "kvm_util.h"

#define ROUNDS	100

int main(void)
{
	struct timespec start, end;
	struct kvm_vcpu *vcpu;
	struct kvm_vm *vm = vm_create_with_vcpu(&vcpu, guest_done);
	int i;

	clock_gettime(CLOCK_MONOTONIC, &start);
	for (i = 0; i < ROUNDS; i++)
		vm_map_huge(vm, i * MEM_2M, MEM_2M);
	clock_gettime(CLOCK_MONOTONIC, &end);

	printf("%d slots in %ld s\n", ROUNDS, (long)(end.tv_sec - start.tv_sec));
	vm_free(vm);
	return 0;
}
