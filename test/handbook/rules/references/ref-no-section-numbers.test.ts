import {expect, it} from 'vitest';
import {judgeCode} from '../../../../src/handbook/judge.ts';
import {refNoSectionNumbers as rule} from '../../../../src/handbook/rules/references/ref-no-section-numbers.ts';
import {aContext} from '../../a-patch.ts';
import {aMessage as m, reportsOf, testRule, told} from '../changelog/a-message.ts';
import {codePatch, testCodeRule} from '../code/a-code.ts';

testRule(rule, {
	broken: [
		['a section', m("Check the bit, per section 25.6.2 of Intel's SDM."), 'section 25.6.2', 'no fix'],
		['a bare number', m('Check the bit, see SDM 30.2.2 for why.'), '30.2.2', 'no fix'],
		['a table', m('Check the bit, per Table 35-2 in the SDM.'), 'Table 35-2', 'no fix'],
		[
			'a volume and a number',
			m('Check the bit, per the APM Vol. 2, 15.25.4, as it is reserved.'),
			'Vol. 2, 15.25.4',
			'no fix',
		],
		['a chapter', m('Check the bit, as APM chapter 15 demands.'), 'chapter 15', 'no fix'],
		[
			'a number on the next line',
			m("Check the bit, as Intel's SDM demands in section\n30.2.2 of it."),
			'section',
			'no fix',
		],
		['an appendix', m('Check the bit, per Appendix A.3 of the SDM.'), 'Appendix A.3', 'no fix'],
		[
			'the long name of the manual',
			m("Check the bit (Software Developer's Manual, Figure 4-1)."),
			'Figure 4-1',
			'no fix',
		],
	],
	fine: [
		['a revision of the manual', m("Use the bits, as AMD's APM (3.35) defines GuestPhysBits.")],
		['a width behind a volume', m('Trust the bit, as SDM 3B: 64-bit CPUs have it set.')],
		['a ratio', m('Load the values, as the SDM wants a 1:1 ratio of counters.')],
		['a title', m('Check the bit, per the section "Virtual-Interrupt Delivery" of the SDM.')],
		['a quoted number', m('Check the bit. The SDM says "see section 30.2.2" and is wrong.')],
		['a bit', m('Check bit 3, which the SDM says is reserved, in leaf 0x7.')],
		['a range of bits', m('Mask the index, as the SDM reserves bits 63:52 of it.')],
		['one bit behind another', m('Mask the index, as the APM has bit 12-13 as zero.')],
		['bits in brackets', m('Mask the index, as the SDM has EPTP[11:7] as zero.')],
		['a revision', m('Check the bit, new in APM rev. 3.40 and later.')],
		['a kernel version', m('Check the bit. Since v6.5 the SDM has it.')],
		['another document', m('Check the bit, per section 4.2 of the TLFS.')],
		['a section and a manual in two sentences', m('Move it to section 3 of the page. The SDM allows that.')],
		[
			'a quoted snippet',
			m('Check the bit.  Per the SDM:\n\n  Table 3-1 has bit 3 (see section 4.2)\n\nIt is reserved.'),
		],
		['an address', m('Check the bit of MSR 0x1d.9, see https://example.org/SDM/section-4.2.')],
	],
});

it('is less sure of a volume alone', () => {
	const [report] = reportsOf(rule, told(m('Check the bit, see volume 3 of the SDM.')));
	expect(report?.confidence).toBeLessThan(0.8);
});

testCodeRule(
	{...rule, id: 'ref-no-section-numbers in comments', check: rule.checkCode ?? rule.check},
	{
		broken: [
			['a section', '\t/* Check the bit, see SDM section 25.6.2. */', 'section 25.6.2'],
			['a bare number', '\t/* SDM 25.6.2 */', '25.6.2'],
			['a table', "\t/*\n\t * Check the bit, per Table 35-2\n\t * of Intel's SDM.\n\t */", 'Table 35-2'],
			['a departure', '\t/* Contrary to APM section 15.25, the bit is kept. */', 'section 15.25'],
			['the second sentence', '\t/* Keep the bit. See section 3.1 of the SDM. */', 'section 3.1'],
		],
		fine: [
			['a title', '\t/* See "Virtual-Interrupt Delivery" of the SDM. */'],
			['a quoted number', '\t/* The SDM has "section 25.6.2" wrong. */'],
			['code', '\tsdm = section_25(6.2);'],
			['a range of bits', '\t/* The SDM reserves bits 63:52. */'],
			['an old comment', ' \t/* See SDM section 25.6.2. */\n+\tx();'],
			['a comment that moved', '-\t/* See SDM section 25.6.2. */\n+\t\t/* See SDM section 25.6.2. */'],
			['another document', '\t/* See section 4.2 of the TLFS. */'],
		],
	},
);

it('is told with the findings of the code', () => {
	const found = judgeCode(codePatch('\t/* Check the bit, see SDM section 25.6.2. */'), aContext());
	expect(found.map(({rule: {id}, severity}) => `${id} ${severity}`)).toContain('ref-no-section-numbers must');
});
