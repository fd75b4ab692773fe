/* SPDX-License-Identifier: GPL-2.0-only WITH Linux-syscall-note */
#ifndef __LINUX_KVM_H
#define __LINUX_KVM_H

#include <linux/ioctl.h>
#include <linux/types.h>

#define KVMIO			0xAE

#define KVM_CREATE_VM		_IO(KVMIO, 0x01)
#define KVM_CREATE_VCPU		_IO(KVMIO, 0x41)
#define KVM_RUN			_IO(KVMIO, 0x80)

#define KVM_MEM_READONLY	(1u << 1)

/* Memory of a guest that userspace has mapped. */
struct kvm_userspace_memory_region {
	__u32 slot;
	__u32 flags;
	__u64 guest_phys_addr;
	__u64 memory_size;
	__u64 userspace_addr;
};

#define KVM_EXIT_UNKNOWN	0
#define KVM_EXIT_IO		2
#define KVM_EXIT_HLT		5
#define KVM_EXIT_SHUTDOWN	8

#endif
