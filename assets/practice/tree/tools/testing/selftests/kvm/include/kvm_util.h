/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef SELFTEST_KVM_UTIL_H
#define SELFTEST_KVM_UTIL_H

#include <stdbool.h>
#include <stdint.h>

#define MEM_2M	(2ull << 20)

struct kvm_vm;
struct kvm_vcpu;

struct kvm_vm *vm_create_with_vcpu(struct kvm_vcpu **vcpu, void (*guest)(void));
void vm_free(struct kvm_vm *vm);
void vm_map_huge(struct kvm_vm *vm, uint64_t gpa, uint64_t size);
void vm_unmap(struct kvm_vm *vm, uint64_t gpa, uint64_t size);
uint64_t vm_get_stat(struct kvm_vm *vm, const char *name);
int vcpu_run(struct kvm_vcpu *vcpu);
int vcpu_set_msr(struct kvm_vcpu *vcpu, uint32_t index, uint64_t data);
void write_module_param(const char *module, const char *name, const char *value);

void guest_exec_at(uint64_t gpa);
void guest_done(void);

#define TEST_ASSERT(e, fmt, ...) test_assert((e), #e, __FILE__, __LINE__, fmt, ##__VA_ARGS__)
#define TEST_ASSERT_EQ(a, b) TEST_ASSERT((a) == (b), "%lu is not %lu", (uint64_t)(a), (uint64_t)(b))
#define TEST_REQUIRE(e) test_require((e), #e)

void test_assert(bool ok, const char *exp, const char *file, int line, const char *fmt, ...);
void test_require(bool ok, const char *exp);

#endif
