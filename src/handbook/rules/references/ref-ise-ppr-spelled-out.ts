import {defineMessageRule} from '../../changelog/define.ts';
import {phraseReport, phrasesIn} from '../../changelog/prose.ts';
import {handbook} from '../../cite.ts';

const ise = /\bISE\b/;
const iseLong = /Instruction\s+Set\s+Extensions/i;
const iseContext = /\b(?:Intel|spec|document|doc|chapter|table|section|manual|revision|per|SDM)\b/i;
const ppr = /\bPPRs?\b/;
const pprLong = /Processor\s+Programming\s+Reference/i;
const pprContext = /\b(?:AMD|Family\s*[\dA-F]+h|Model\s*[\dA-F]+h|Zen\s?\d?|document)\b/;
/** The register of the APIC, and the requests of an IOMMU. */
const pprElse =
	/\b(?:TPR|ISRV?|IRR|APIC|lapic|EOI|IPIs?|priorit(?:y|ies)|vTPR|VPPR|IOMMU|page\s+requests?|update_ppr|interrupts?|AVIC|self-IPI)\b/i;

export const refIsePprSpelledOut = defineMessageRule({
	id: 'ref-ise-ppr-spelled-out',
	severity: 'should',
	title: 'ISE and PPR are written out once',
	why: 'Unlike the SDM and the APM these documents are not known to everybody, and PPR is a register of the APIC, too. The full name once in the message leaves no doubt.',
	cites: handbook('SDM and APM References'),
	good: `KVM: VMX: Check the reserved bits on VM-Enter

Check the reserved bits on VM-Enter, which Intel's Architecture Instruction
Set Extensions and Future Features (ISE) is the first to name.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: VMX: Check the reserved bits on VM-Enter

Check the reserved bits on VM-Enter, which Intel's ISE is the first to name.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const ofIse = iseLong.test(message)
			? []
			: phrasesIn(message, ise).filter(({sentence}) => iseContext.test(sentence.text));
		const isRegister = pprLong.test(message) || pprElse.test(message);
		const ofPpr = isRegister
			? []
			: phrasesIn(message, ppr).filter(({sentence}) => pprContext.test(sentence.text));
		const long = [
			...ofIse
				.slice(0, 1)
				.map(phrase => ({phrase, name: 'Architecture Instruction Set Extensions and Future Features (ISE)'})),
			...ofPpr
				.slice(0, 1)
				.map(phrase => ({phrase, name: 'Processor Programming Reference (PPR), with family and model'})),
		];
		return long.map(({phrase, name}) =>
			phraseReport(message, phrase, `Not everybody knows ${phrase.words}. Write once ${name}.`, 0.8),
		);
	},
});
