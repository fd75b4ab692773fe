import {changelogConsistentTerms as rule} from '../../../../src/handbook/rules/changelog/changelog-consistent-terms.ts';
import {aMessage as m, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		['an old name', m('Bind restrictedmem to it.'), 'restrictedmem', 'no fix'],
		['another', m('Bind the restricted memfd to it.'), 'restricted memfd', 'no fix'],
		['letters', m('Bind it for UPM.'), 'UPM', 'no fix'],
		['two names', m('Start the TDX VM. The TDX guest runs.'), 'TDX guest', 'no fix'],
		['a function of old', m('Call it for memfd_restricted files.'), 'memfd_restricted', 'no fix'],
	],
	fine: [
		['the name of today', m('Bind guest_memfd to it.')],
		['one name', m('Start the TDX VM. The TDX VM runs.')],
		['a quotation', m('Drop what "Add UPM" left.')],
		['a function', m('Drop memfd_restricted() for good.')],
		['letters in a word', m('Bind it for SUPM.')],
		['an old commit', m('Drop what commit 0123456789ab ("KVM: Add UPM") left.')],
	],
});
