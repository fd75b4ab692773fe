// SPDX-License-Identifier: GPL-2.0-only
/*
 * A guest on SVM that runs guests of its own.
 */
#include <linux/kvm_host.h>

#include "x86.h"
#include "svm.h"

int nested_svm_enter(struct kvm_vcpu *vcpu, u64 vmcb12_gpa)
{
	vcpu->arch.guest_mode = true;
	return 0;
}

void nested_svm_leave(struct kvm_vcpu *vcpu)
{
	vcpu->arch.guest_mode = false;
}
