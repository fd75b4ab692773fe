// SPDX-License-Identifier: GPL-2.0-only
/*
 * Interrupts that reach a guest on SVM without an exit.
 */
#include <linux/kvm_host.h>
#include <linux/module.h>

#include "x86.h"
#include "svm.h"

#define AVIC_MAX_VCPUS	32

static bool __read_mostly avic;
module_param(avic, bool, 0444);

bool avic_is_usable(struct kvm *kvm)
{
	return avic && kvm->nr_vcpus <= AVIC_MAX_VCPUS;
}
