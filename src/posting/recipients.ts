/** Who gets the mails: people in To, lists and others in Cc. */
export type Addressees = Readonly<{to: readonly string[]; cc: readonly string[]}>;

type Row = Readonly<{touches: RegExp; to?: readonly string[]; cc?: readonly string[]}>;

const sean = 'Sean Christopherson <seanjc@google.com>';
const paolo = 'Paolo Bonzini <pbonzini@redhat.com>';
const vitaly = 'Vitaly Kuznetsov <vkuznets@redhat.com>';
const kvm = 'kvm@vger.kernel.org';
const linux = 'linux-kernel@vger.kernel.org';
const x86 = 'x86@kernel.org';

/** Beyond KVM's own, by path; lists only where a person's address was not sure. */
const rows: readonly Row[] = [
	{
		touches: /^arch\/x86\/kvm\/xen\.[ch]$/,
		to: ['David Woodhouse <dwmw2@infradead.org>', 'Paul Durrant <paul@xen.org>'],
	},
	{touches: /^arch\/x86\/kvm\/.*hyperv/, to: [vitaly]},
	{touches: /^arch\/x86\/kernel\/(?:kvm|kvmclock|pvclock)\.c$/, to: [vitaly], cc: [x86]},
	{touches: /\/tdx|\/tdx_/, cc: [x86, 'linux-coco@lists.linux.dev']},
	{touches: /^arch\/x86\/(?!kvm\/|include\/(?:uapi\/)?asm\/kvm)/, cc: [x86]},
	{
		touches: /^tools\/testing\/selftests\/kvm\//,
		cc: ['Shuah Khan <shuah@kernel.org>', 'linux-kselftest@vger.kernel.org'],
	},
	{touches: /^Documentation\//, cc: ['Jonathan Corbet <corbet@lwn.net>', 'linux-doc@vger.kernel.org']},
	{touches: /^Documentation\/process\//, cc: ['workflows@vger.kernel.org']},
	{
		touches: /^(?:arch\/x86\/events|kernel\/events|include\/linux\/perf)/,
		cc: ['linux-perf-users@vger.kernel.org'],
	},
	{touches: /^arch\/arm64\/kvm\//, cc: ['kvmarm@lists.linux.dev', 'linux-arm-kernel@lists.infradead.org']},
	{touches: /^arch\/riscv\/kvm\//, cc: ['kvm-riscv@lists.infradead.org']},
	{touches: /^arch\/loongarch\/kvm\//, cc: ['loongarch@lists.linux.dev']},
	{touches: /^arch\/powerpc\/kvm\//, cc: ['linuxppc-dev@lists.ozlabs.org']},
];

/** Maintainers and lists by touched paths, as MAINTAINERS of v7.2 has them; for where the tree's own script cannot be asked. */
export const builtInRecipients = (paths: readonly string[]): Addressees => {
	const matching = rows.filter(({touches}) => paths.some(path => touches.test(path)));
	return {
		to: [...new Set([sean, paolo, ...matching.flatMap(({to = []}) => to)])],
		cc: [...new Set([kvm, linux, ...matching.flatMap(({cc = []}) => cc)])],
	};
};
