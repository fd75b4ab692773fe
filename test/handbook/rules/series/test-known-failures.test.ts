import {testKnownFailures as rule} from '../../../../src/handbook/rules/series/test-known-failures.ts';
import {testSeriesRule} from './a-posting.ts';

const mail = (...notes: readonly string[]) => ['[PATCH] KVM: x86: Skip the flush', ...notes].join('\n');

testSeriesRule(rule, {
	isSure: false,
	broken: [
		['a test that fails', mail('Testing: selftests on Intel; rseq_test fails.')],
		['a failure in a list', mail('Testing:', ' - selftests: 90 pass, 1 failure', ' - KUT: all pass')],
		['a list behind the heading', mail('Testing:', '', ' - selftests: rseq_test failed', ' - KUT: pass')],
		['a hang', mail('Tested with selftests on AMD. The stress test hangs.')],
		['another word', mail('Tests: KUT vmx FAIL, svm PASS.')],
		['a time-out', mail('Tested on Intel, where one case times out.')],
	],
	fine: [
		['the same on the base', mail('Testing: rseq_test fails, and fails the same way on the base.')],
		['a known failure', mail('Testing: rseq_test has a known failure.')],
		['none', mail('Testing: selftests on Intel and AMD, no failures.')],
		['none in numbers', mail('Testing: selftests: 90 pass, 0 fail.')],
		['failure before the fix', mail('Testing: rseq_test fails without this and passes with it.')],
		['not new', mail('Tested with KUT. No new test fails.')],
		['what the patch is about', mail('Roots fail to load where the mask is wrong.')],
		['a test of failures', mail('This fails early.', '', 'Tested on Intel.')],
	],
});
