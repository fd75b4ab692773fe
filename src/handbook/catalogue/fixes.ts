import {asked, type Listed, listed} from './entry.ts';

/** Bug fixes and the proof of the bug. */
export const fixRules: readonly Listed[] = [
	listed('fix-has-reproducer', 'must', 'A fix comes with a way to see the bug'),
	listed('fix-implicit-reproducer-clear', 'should', 'A broken build or test is named with its error'),
	listed('fix-found-by-inspection', 'hint', 'A bug found by reading says so'),
	listed('fix-nonpublic-needs-test', 'should', 'A bug seen only in private comes with a test'),
	listed('fix-race-regression-test', 'should', 'A rare bug gets a test of its own'),
	listed(
		'fix-urgency-sane',
		'hint',
		'What is urgent can be shown',
		asked('base', 'A fix for the release being made is said to be one; most can wait.'),
	),
	listed('fix-sequence-in-changelog', 'should', 'The changelog tells what happens step by step'),
	listed('fix-minimal', 'hint', 'A fix is small and no cleanup'),
];
