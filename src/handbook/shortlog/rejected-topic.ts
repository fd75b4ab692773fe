const rejected =
	/^KVM: (?:x86(?:\/|: ))?(?:emulat(?:e|or|ion)|lapic|apic|ioapic|hyper-?v|avic|apicv|cpuid|smm|irq|nested|tdp[_-]mmu)\s*:/i;
const tolerated = /^KVM: x86(?:\/|: )hyper-v:$|^KVM: x86\/apic:$/;

/** Whether the prefix names a part of KVM that was refused a topic, or one whose name is merged now and then all the same. */
export const isRejected = (prefix: string): 'rejected' | 'tolerated' | undefined => {
	if (tolerated.test(prefix)) return 'tolerated';
	return rejected.test(prefix) ? 'rejected' : undefined;
};
