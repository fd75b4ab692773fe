import {defineMessageRule} from '../../changelog/define.ts';
import {flat, phraseReport, phrasesIn} from '../../changelog/prose.ts';
import {kernelDoc} from '../../cite.ts';

const claim =
	/\b(?:improv(?:es?|ed|ing)\s+(?:the\s+)?(?:\w+\s+)?(?:performance|throughput|latency)|speed(?:s|ing)?\s+(?:\w+\s+)?up\b|(?:much|significantly|noticeably|considerably)\s+faster|(?:is|are|makes?\s[^.;]{1,60})\s+faster|reduc(?:es?|ed|ing)\s+(?:the\s+)?(?:\w+\s+)?(?:latency|contention)|performance\s+(?:gain|win|boost|improvement)s?)\b/i;
const number =
	/\d\s*(?:%|percent\b|x\b|[num]?s\b|(?:nano|micro|milli)?sec|cycles?\b|[KMG]i?B|[KMGT]?bps|exits?\b|ops\b|times\b|fold\b|instructions?\b)|\bfrom\s+~?\d[\d.,]*\s+\w*\s*to\s+~?\d/i;
const isDenied = /\b(?:not|no|n['’]t|without|never|hardly|unlikely|could|might|may|potential(?:ly)?)\b/i;

export const changelogPerfNumbers = defineMessageRule({
	id: 'changelog-perf-numbers',
	severity: 'should',
	title: 'A claim of speed comes with numbers',
	why: 'A reviewer cannot check "faster". Name the workload, give before and after, and say what the gain costs.',
	cites: kernelDoc('process/submitting-patches.rst', 'Describe your changes'),
	good: `KVM: VMX: Cache the guest mode across exits

Cache the guest mode across exits.  The cache makes exits on MSR reads
faster: 900 instead of 1100 cycles with the test of MSRs.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: VMX: Cache the guest mode across exits

Cache the guest mode across exits.  The cache makes exits on MSR reads
faster.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		if (number.test(message)) return [];
		const [first] = phrasesIn(message, claim).filter(({sentence}) => !isDenied.test(sentence.text));
		if (first === undefined) return [];
		const says = `"${flat(first.words)}" stands without a number. Give the workload, before and after, or leave the claim out.`;
		return [phraseReport(message, first, says, 0.65)];
	},
});
