import {shortlogOf} from '../../../series/patch.ts';
import type {Patch} from '../../../series/series.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {relationsOf} from '../../posting/tests.ts';

/** Whether the test's message calls itself a regression test and names the patch by its shortlog. */
const isExplicit = (test: Patch, fix: Patch): boolean =>
	/\bregression test\b/i.test(test.commit.message) &&
	test.commit.message.includes(shortlogOf(fix.commit.message));

export const orderRegressionTestAfterFix = definePostingRule({
	id: 'order-regression-test-after-fix',
	severity: 'must',
	title: 'A test that needs a fix comes after it',
	why: 'Who bisects runs the tests at commits in the middle. A test that comes before its fix fails there, and the search goes the wrong way.',
	cites: handbook('Co-Posting Tests'),
	good: `* KVM: x86/pmu: Fix the reset of the counter
* KVM: selftests: Test the reset of the PMU counter
--- /dev/null
+++ b/tools/testing/selftests/kvm/x86/pmu_reset_test.c
+	TEST_ASSERT(!counter, "counter");
    Add a regression test for the reset of the PMU counter.`,
	bad: `* KVM: selftests: Test the reset of the PMU counter
--- /dev/null
+++ b/tools/testing/selftests/kvm/x86/pmu_reset_test.c
+	TEST_ASSERT(!counter, "counter");
    Add a regression test for the reset of the PMU counter.
* KVM: x86/pmu: Fix the reset of the counter`,
	check: posting =>
		relationsOf(posting).flatMap(({test, at, partner, partnerAt, guess}) => {
			if (guess.relation.kind !== 'fails-without' || at > partnerAt || guess.confidence < 0.5) return [];
			const message = `Patch ${at + 1} tests what patch ${partnerAt + 1} changes (${guess.why}). If it fails without that patch, move it behind.`;
			return [
				{
					message,
					confidence: isExplicit(test, partner) ? 0.85 : Math.min(0.75, guess.confidence),
					patchIds: [test.id],
				},
			];
		}),
});
