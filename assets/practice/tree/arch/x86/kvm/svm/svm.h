/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __KVM_X86_SVM_H
#define __KVM_X86_SVM_H

#include <linux/kvm_host.h>

#define MSR_VM_CR		0xc0010114
#define SVM_NR_ASIDS		16

extern bool npt_enabled;

int nested_svm_enter(struct kvm_vcpu *vcpu, u64 vmcb12_gpa);
void nested_svm_leave(struct kvm_vcpu *vcpu);
bool avic_is_usable(struct kvm *kvm);

#endif
