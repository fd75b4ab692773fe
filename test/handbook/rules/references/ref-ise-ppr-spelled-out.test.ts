import {refIsePprSpelledOut as rule} from '../../../../src/handbook/rules/references/ref-ise-ppr-spelled-out.ts';
import {aMessage as m, testRule} from '../changelog/a-message.ts';

testRule(rule, {
	broken: [
		['ISE', m("Check it, as Intel's ISE demands."), 'ISE', 'no fix'],
		['ISE per chapter', m('Check it, per a chapter of ISE.'), 'ISE', 'no fix'],
		['PPR of a family', m('Check it, per the PPR for Family 19h.'), 'PPR', 'no fix'],
		["AMD's PPR", m("Check it, as AMD's PPR demands."), 'PPR', 'no fix'],
		['PPR of a core', m('Check it, as the PPR of Zen 4 says.'), 'PPR', 'no fix'],
	],
	fine: [
		['ISE written out', m("Check it, as Intel's Architecture Instruction Set Extensions (ISE) demands.")],
		['PPR written out', m("Check it, as AMD's Processor Programming Reference (PPR) demands.")],
		['a register', m('Check PPR against TPR on AMD.')],
		['another register', m('Check the APIC PPR on AMD, as it is stale.')],
		['requests of an IOMMU', m('Check the PPR log of the AMD IOMMU.')],
		['letters in a word', m('Check PRECISE ones on Intel.')],
	],
});
