import {defineMessageRule} from '../../changelog/define.ts';
import {flat, phraseReport, phrasesIn} from '../../changelog/prose.ts';
import {handbook} from '../../cite.ts';

const appeal =
	/\b(?:(?:per|[Pp]er|[Aa]ccording\s+to)\s+the\s+(?:hardware\s+|architectural?\s+|CPU\s+)?(?:spec(?:ification)?s?|manuals?|documentation)\b(?!\s+(?:of|for)\b)|(?:[Tt]he|[Hh]ardware)\s+(?:hardware\s+|architecture\s+|CPU\s+)?(?:spec(?:ification)?|manual)\s+(?:demands|requires|says|states|mandates|defines|describes))\b/;
/** Documents that have a name, and quotations, which come from somewhere. */
const named =
	/\b(?:SDM|APM|ISE|PPR|TLFS|GHCB|GHCI|TDX|SEV|SNP|ACPI|PCIe?|SMBIOS|UEFI|VT-d|IOMMU|Hyper-V|Xen|[Vv]irtio|PSCI|SMCCC|TCG|FF-A|Arm|ARM|RISC-V|x2APIC|MultiProcessor|Manual)\b|["“]|:\/\//;

export const refSdmInChangelogWelcome = defineMessageRule({
	id: 'ref-sdm-in-changelog-welcome',
	severity: 'hint',
	title: 'What the manual demands is cited',
	why: 'A reviewer has to verify what the architecture says. The name of the manual and the title of the section, or the sentence itself, save a search through thousands of pages.',
	cites: handbook('SDM and APM References'),
	good: `KVM: VMX: Check the reserved bits on VM-Enter

Check the reserved bits on VM-Enter, as the section "Checks on Guest
State" of Intel's SDM demands.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: VMX: Check the reserved bits on VM-Enter

Check the reserved bits on VM-Enter, as the spec demands.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const [first] = phrasesIn(message, appeal);
		if (first === undefined || named.test(message)) return [];
		const says = `"${flat(first.words)}" does not say which. Name the manual, and the section by its title.`;
		return [phraseReport(message, first, says, 0.6)];
	},
});
