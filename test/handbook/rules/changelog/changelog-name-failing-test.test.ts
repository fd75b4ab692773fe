import {changelogNameFailingTest as rule} from '../../../../src/handbook/rules/changelog/changelog-name-failing-test.ts';
import {aMessage as m, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		['a selftest', m('Clear the bit, as a selftest fails.'), 'a selftest fails', 'no fix'],
		['a unit test', m('Clear the bit.  A unit test failed with it.'), 'A unit test failed', 'no fix'],
		['KVM-unit-tests', m('Clear the bit, or kvm-unit-tests fails.'), 'kvm-unit-tests fails', 'no fix'],
		['a failure', m('Clear the bit to mend a test failure.'), 'a test failure', 'no fix'],
		['the tests', m('Clear the bit, as the tests crash.'), 'the tests crash', 'no fix'],
	],
	fine: [
		['a name', m('Clear the bit, as the selftest smm_test fails.')],
		['a quotation', m('Clear the bit, as a test fails with "bit set".')],
		['a flat test', m('Clear the bit, as the test of vmx.flat fails with it.')],
		['a test of a bit', m('Test the bit, as reading it fails.')],
		['a test that passes', m('Clear the bit, as the selftest passes then.')],
		['a name elsewhere', m('Clear the bit, as a selftest fails.\n\nRun xapic_ipi_test to see it.')],
	],
});
