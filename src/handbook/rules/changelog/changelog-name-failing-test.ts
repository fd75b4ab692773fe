import {defineMessageRule} from '../../changelog/define.ts';
import {flat, phraseReport, phrasesIn} from '../../changelog/prose.ts';
import {handbook} from '../../cite.ts';
import {laneOf} from '../../lane.ts';

const failure =
	/\b(?:(?:a|an|the|some|one|several|KVM|existing|nested|kvm)\s+)?(?:self-?tests?|unit[ -]tests?|kvm-unit-tests?|KUT|tests?)\s+(?:case\s+|will\s+|can\s+|to\s+)?(?:fails?|failed|failing|failures?|breaks?|crash(?:es)?)\b/i;
/** A name from a test suite, or anything that is quoted. */
const name =
	/\b[a-z0-9]\w*_\w*tests?\b|\b[a-z0-9]+_[a-z0-9_]*[a-z0-9]\b(?!\()|\b\w+\.flat\b|\b\w+_test\b|["'`“]|\btest:? \S+_\S+/;

export const changelogNameFailingTest = defineMessageRule({
	id: 'changelog-name-failing-test',
	severity: 'should',
	title: 'A failing test is named',
	why: 'Whoever hits the same failure searches for the name of the test. With it and the assertion in the message they find the fix, and need no bisecting.',
	cites: handbook('Bug Fixes'),
	good: `KVM: nSVM: Clear the stale bit on VMRUN

Clear the stale bit on VMRUN, as the selftest svm_int_ctl_test fails when
the bit is left over from the previous guest.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: nSVM: Clear the stale bit on VMRUN

Clear the stale bit on VMRUN, as a selftest fails when the bit is left over
from the previous guest.

Signed-off-by: Code Author <author@example.org>
`,
	check: patch => {
		const {message} = patch.commit;
		if (laneOf(patch) === 'selftests') return [];
		const [first] = phrasesIn(message, failure);
		if (first === undefined || name.test(message)) return [];
		const says = `"${flat(first.words)}" leaves open which one. Name the test and quote its assertion.`;
		return [phraseReport(message, first, says, 0.65)];
	},
});
