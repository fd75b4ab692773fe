import type {Topic} from './topics.ts';

type Row = readonly [pattern: RegExp, ...topics: readonly Topic[]];

/** Topics whose work shows in functions of other topics' files, by the functions' names. */
const functionRows: readonly Row[] = [
	[/pmu|pmc|perf_(?:event|global|cap)|_lbr|^lbr|rdpmc|evt?sel|pebs|mediated/i, 'x86/pmu'],
	[/xen/i, 'x86/xen'],
	[/snp/, 'SEV'],
	[/nested|vmcs12|vmcs02|(?:^|_)l[12](?:_|$)/, 'nVMX'],
	[/nested|vmcb12|vmcb02|(?:^|_)l[12](?:_|$)/, 'nSVM'],
	[/^td[xhg]?_|_tdx?(?:_|$)|sept_|external_spte|mirror/, 'TDX'],
	[/gmem|guest_memfd/, 'guest_memfd'],
	[/gpc|pfn_?cache/, 'pfncache'],
	[/mmu_(?!notifier)|spte|rmap|shadow|page_fault|FNAME/, 'x86/mmu'],
];

const known = new Map<string, readonly Topic[]>();

/** The topics that a function of this name speaks for. */
export const topicsOfFunction = (name: string): readonly Topic[] => {
	const before = known.get(name);
	if (before !== undefined) return before;
	const found = functionRows.flatMap(([pattern, ...topics]) => (pattern.test(name) ? topics : []));
	if (known.size < 5000) known.set(name, found);
	return found;
};

/** Topics that a description names without doubt. */
const phraseRows: readonly Row[] = [
	[/\bSNP\b/, 'SEV'],
	[/\bnested\b|\bL[12]\b|vmc[sb][01]2|leave_nested|consistency check/i, 'nVMX', 'nSVM'],
	[/\bv?PMUs?\b|\bPMCs?\b|\bPEBS\b|\bPMI\b|\bLBRs?\b|_pmu\b|pmu_|PERF_GLOBAL/i, 'x86/pmu'],
	[/\bTDX?\b|\bS-EPT\b|\bTDs\b|\bmirror SPTE/, 'TDX'],
	[/xen|vcpu_info/i, 'x86/xen'],
	[/guest_memfd|\bgmem\b/, 'guest_memfd'],
	[/pfn_?cache|\bgpc\b/i, 'pfncache'],
	[/\bMMU\b(?! notifier)|\bSPTEs?\b|\brmaps?\b|\bpaging\b|\bshadow pag|mmu_(?!notifier|lock)\w/i, 'x86/mmu'],
	[/\bARM(?:64)?\b|_ARM_|\bvGIC\b|\bS1PTW\b/i, 'arm64'],
	[/\bs390\b|_S390_|\bprotvirt\b/i, 's390'],
];

/** The topics that a description (a shortlog without its prefix) names. */
export const topicsOfPhrase = (description: string): readonly Topic[] =>
	(phraseRows.find(([pattern]) => pattern.test(description))?.slice(1) as Topic[]) ?? [];
