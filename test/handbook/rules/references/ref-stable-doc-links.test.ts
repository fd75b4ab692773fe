import {refStableDocLinks as rule} from '../../../../src/handbook/rules/references/ref-stable-doc-links.ts';
import {aMessage as m, signature, testRule} from '../changelog/a-message.ts';

testRule(rule, {
	broken: [
		[
			'a document of Intel',
			m('Check it.', ['Link: https://cdrdv2.intel.com/v1/dl/1', signature]),
			'https://cdrdv2.intel.com/v1/dl/1',
			'no fix',
		],
		[
			'a page of AMD',
			m('Check it, see https://www.amd.com/en/a.html.'),
			'https://www.amd.com/en/a.html',
			'no fix',
		],
		[
			'a page of Microsoft',
			m('Check it, see https://learn.microsoft.com/hv.'),
			'https://learn.microsoft.com/hv',
			'no fix',
		],
		['a page of Arm', m('Check it (https://developer.arm.com/a).'), 'https://developer.arm.com/a', 'no fix'],
		[
			'a footnote',
			m('Check it[1].\n\n[1] https://www.intel.com/a.pdf'),
			'https://www.intel.com/a.pdf',
			'no fix',
		],
	],
	fine: [
		['the SDM', m('Check it, see https://www.intel.com/sdm.')],
		['the APM', m('Check it, see https://docs.amd.com/v/u/en-US/24593_3.43.')],
		['bugzilla', m('Check it, see https://bugzilla.kernel.org/show_bug.cgi?id=1.')],
		['lore', m('Check it, see https://lore.kernel.org/all/a@intel.com.')],
		['code', m('Check it, see https://github.com/intel/a.')],
		['an address of a person', m('Check it.', ['Cc: A Person <a@intel.com>', signature])],
	],
});
