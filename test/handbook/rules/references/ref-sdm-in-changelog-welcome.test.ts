import {refSdmInChangelogWelcome as rule} from '../../../../src/handbook/rules/references/ref-sdm-in-changelog-welcome.ts';
import {aMessage as m, testRule} from '../changelog/a-message.ts';

testRule(rule, {
	broken: [
		['"the spec demands"', m('Check it, as the spec demands.'), 'the spec demands', 'no fix'],
		['"per the spec"', m('Check it, per the spec.'), 'per the spec', 'no fix'],
		[
			'"according to the manual"',
			m('Check it, according to the manual.'),
			'according to the manual',
			'no fix',
		],
		['a specification', m('Check it. The specification says so.'), 'The specification says', 'no fix'],
		[
			'a hardware manual',
			m('Check it, as the hardware manual states.'),
			'the hardware manual states',
			'no fix',
		],
	],
	fine: [
		['the SDM', m('Check it, as the spec, i.e. the SDM, demands.')],
		['the TLFS', m('Check it, as the spec demands, see the TLFS.')],
		['a quotation', m('Check it, as the spec says "reserved".')],
		['a special thing', m('Check it, as the special one demands.')],
		['documents of KVM', m('Check it, per the documentation of the ioctl.')],
		['an address', m('Check it, per the spec at https://example.org/spec.')],
	],
});
