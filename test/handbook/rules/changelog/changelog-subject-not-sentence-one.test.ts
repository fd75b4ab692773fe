import {changelogSubjectNotSentenceOne as rule} from '../../../../src/handbook/rules/changelog/changelog-subject-not-sentence-one.ts';
import {aMessage as m, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		['"so that"', m('so that nobody reads it.  It is old.'), 'so', 'no fix'],
		['"by"', m('by clearing the bit on exit of it.'), 'by', 'no fix'],
		['"and"', m('and drop the other one as well, too.'), 'and', 'no fix'],
		['dots', m('... when leaving SMM, as it is old.'), '... when', 'no fix'],
		['"because"', m('because nobody reads it since long.'), 'because', 'no fix'],
	],
	fine: [
		['an order', m('Clear the bit, so that nobody reads it.')],
		['"When" as a sentence', m('When leaving SMM, clear the bit.')],
		['a function', m('vcpu_reset() is the place for it.')],
		['a field', m('vmcs12 is old there, so drop it.')],
		['a list', m('- so that nobody reads it\n- and that is all')],
		['a name', m('kvm-unit-tests reads it.')],
	],
});
