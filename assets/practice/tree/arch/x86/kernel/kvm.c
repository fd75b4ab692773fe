// SPDX-License-Identifier: GPL-2.0-only
/*
 * Linux as a guest: what it asks of the hypervisor below it.
 */
#include <linux/init.h>
#include <linux/kernel.h>

static bool steal_time_wanted __initdata = true;

static int __init parse_no_steal_time(char *arg)
{
	steal_time_wanted = false;
	return 0;
}
early_param("no-steal-acc", parse_no_steal_time);

static void __init kvm_guest_enable_steal_time(void)
{
	if (!steal_time_wanted)
		return;

	kvm_register_steal_time();
}

void __init kvm_guest_init(void)
{
	kvm_guest_enable_steal_time();
}
