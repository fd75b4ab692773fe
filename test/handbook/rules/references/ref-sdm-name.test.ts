import {refSdmName as rule} from '../../../../src/handbook/rules/references/ref-sdm-name.ts';
import {aMessage as m, testRule} from '../changelog/a-message.ts';

testRule(rule, {
	broken: [
		[
			"Intel's manual",
			m('Check it, as the Intel manual demands.'),
			'the Intel manual',
			m("Check it, as Intel's SDM demands."),
		],
		[
			"AMD's manual",
			m('Check it, as the AMD manual demands.'),
			'the AMD manual',
			m("Check it, as AMD's APM demands."),
		],
		[
			'a possessive',
			m("Check it, as Intel's manual demands."),
			"Intel's manual",
			m("Check it, as Intel's SDM demands."),
		],
		[
			'an old name',
			m('Check it, as the IA-32 manual demands.'),
			'the IA-32 manual',
			m("Check it, as Intel's SDM demands."),
		],
		[
			'a guide',
			m('Check it, as the System Programming Guide demands.'),
			'the System Programming Guide',
			m("Check it, as Intel's SDM demands."),
		],
	],
	fine: [
		['the SDM', m("Check it, as Intel's SDM demands.")],
		['the APM', m('Check it, as the APM demands.')],
		['a volume', m('Check it, as the volume "X" of the SDM, System Programming Guide, demands.')],
		['a manual step', m('Check it, as Intel demands manual work.')],
		['a quotation', m('Check it, as "Intel manual" says.')],
		['manually', m('Check Intel manually.')],
	],
});
