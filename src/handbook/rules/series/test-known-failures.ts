import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {testingWordsOf} from '../../posting/testing-words.ts';

const failing = /\bfail(?:s|ed|ing|ures?)?\b|\bFAIL\b|\b(?:hangs|crashes|times? out)\b/;
/** Failures that are none, or that are said to be there without the series. */
const excused =
	/\b(?:no|zero|0|without(?: any)?|never|not|any|new|none)\W+(?:\w+\W+){0,3}fail|\bfail(?:s|ed|ures?)?\b\W+(?:\w+\W+){0,4}?(?:before|without|at|on|in)\b|\b(?:base|baseline|same|identical(?:ly)?|also|already|known|pre-?existing|unrelated|upstream|mainline|master|vanilla|unpatched|expected|regardless|with(?:out| and without)|before|un(?:modified|changed))\b|\bfail(?:s|ed|ures?)?\b[ :=]*0\b/i;

export const testKnownFailures = definePostingRule({
	id: 'test-known-failures',
	severity: 'should',
	title: 'A test that fails fails the same way without the series',
	why: 'Both suites have tests that are known to fail. Only the same failure without the series shows that the series is not its cause.',
	cites: handbook('Testing'),
	good: `[PATCH] KVM: x86: Skip the flush
Testing: selftests on Intel; rseq_test fails, and fails the same way on the base.`,
	bad: `[PATCH] KVM: x86: Skip the flush
Testing: selftests on Intel; rseq_test fails.`,
	check: posting =>
		testingWordsOf(posting)
			.filter(words => failing.test(words) && !excused.test(words))
			.slice(0, 1)
			.map(words => {
				const what = failing.exec(words)?.[0] ?? '';
				const message = `The testing statement speaks of a test that "${what}" and not of the base. Run it without the series as well, and say whether it is the same.`;
				return {message, confidence: 0.7, patchIds: []};
			}),
});
