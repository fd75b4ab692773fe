/** What is known of an address: what it is for, and whether everybody can read what is sent there. */
export type Purpose = Readonly<{says: string; isPublic: boolean}>;

type Row = readonly [address: RegExp, says: string];

const lists: readonly Row[] = [
	[/^kvm@vger\.kernel\.org$/, 'the list of KVM: reviewers read it, and tools take patches from its archive'],
	[/^linux-kernel@vger\.kernel\.org$/, 'the list of the whole kernel: for the archive, few read all of it'],
	[/^x86@kernel\.org$/, 'the maintainers of x86 outside KVM'],
	[/^linux-coco@lists\.linux\.dev$/, 'confidential computing: TDX and SEV'],
	[/^linux-kselftest@vger\.kernel\.org$/, "the list of the kernel's selftests"],
	[/^linux-doc@vger\.kernel\.org$/, 'the list of the documentation'],
	[/^workflows@vger\.kernel\.org$/, 'how the kernel is worked on: documents about the process'],
	[/^linux-perf-users@vger\.kernel\.org$/, 'perf events, on which the virtual PMU is built'],
	[/^linux-api@vger\.kernel\.org$/, 'new interfaces to userspace'],
	[/^kvmarm@lists\.linux\.dev$/, 'KVM on arm64'],
	[/^linux-arm-kernel@lists\.infradead\.org$/, 'the list of arm64'],
	[/^kvm-riscv@lists\.infradead\.org$/, 'KVM on RISC-V'],
	[/^loongarch@lists\.linux\.dev$/, 'the list of LoongArch'],
	[/^linuxppc-dev@lists\.ozlabs\.org$/, 'the list of powerpc'],
	[/^stable@vger\.kernel\.org$/, 'the stable kernels; the tag is enough, the mail need not go there'],
];

const privately: readonly Row[] = [
	[/^security@kernel\.org$/, 'the security team, private: for bugs that are not known yet'],
	[/^stable@kernel\.org$/, 'a tag for stable that goes nowhere: for fixes that are still private'],
];

const people: readonly Row[] = [
	[/^seanjc@google\.com$/, 'maintains KVM x86'],
	[/^pbonzini@redhat\.com$/, 'maintains KVM'],
	[/^vkuznets@redhat\.com$/, 'maintains Hyper-V in KVM, and Linux as a KVM guest'],
	[/^(?:dwmw2@infradead\.org|paul@xen\.org)$/, 'maintains Xen in KVM'],
	[/^shuah@kernel\.org$/, "maintains the kernel's selftests"],
	[/^corbet@lwn\.net$/, 'maintains the documentation'],
];

const find = (rows: readonly Row[], mail: string) => rows.find(([address]) => address.test(mail))?.[1];

/** The bare address of `Name <address>`, in lower case. */
export const bareAddress = (recipient: string): string =>
	(/<([^<>]+)>\s*$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();

/** What a recipient of a posting is for, in a line. */
export const purposeOf = (recipient: string): Purpose => {
	const mail = bareAddress(recipient);
	const list = find(lists, mail);
	if (list !== undefined) return {says: list, isPublic: true};
	const says = find(privately, mail) ?? find(people, mail);
	if (says !== undefined) return {says, isPublic: false};
	const isList = /@(?:vger\.kernel\.org|lists?\.[\w.-]+)$/.test(mail);
	return isList
		? {says: 'a list for files that the series touches', isPublic: true}
		: {says: 'maintains or reviews files that the series touches', isPublic: false};
};
