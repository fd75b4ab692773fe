import {hasTests} from '../../../series/feature.ts';
import {shortlogOf} from '../../../series/patch.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {changedLines, isTaggedFix} from '../../posting/kind.ts';
import {isAboutRace} from '../../posting/races.ts';
import {allWordsOf} from '../../posting/words.ts';

export const fixRaceRegressionTest = definePostingRule({
	id: 'fix-race-regression-test',
	severity: 'should',
	title: 'A rare bug gets a test that aims at it',
	why: 'A race that a fuzzer met once will not be met again by chance. A test that provokes it keeps it from coming back.',
	cites: handbook('Bug Fixes'),
	good: `* KVM: x86: Fix a race with the flush of roots
    Fixes: 0123456789ab ("KVM: x86: Count")
* KVM: selftests: Flush roots from two threads`,
	bad: `* KVM: x86: Fix a race with the flush of roots
    Take the lock first.
    
    Fixes: 0123456789ab ("KVM: x86: Count")
+++ b/arch/x86/kvm/x86.c
+	step_0();
+	step_1();
+	step_2();
+	step_3();
+	step_4();
+	step_5();
+	step_6();
+	step_7();`,
	check: posting => {
		const {series} = posting.context;
		if (
			!posting.isWhole ||
			hasTests(series) ||
			/\bself-?tests?\b|\bKUT\b|unit-tests?\b|\b\w+_test\b/i.test(allWordsOf(posting))
		)
			return [];
		return series.patches.flatMap(patch => {
			const isFound = isAboutRace(patch) >= 0.8 || /\bsyz(?:bot|kaller)\b/i.test(patch.commit.message);
			if (!isTaggedFix(patch) || !isFound || changedLines(patch, () => true) <= 5) return [];
			const message = `"${shortlogOf(patch.commit.message)}" mends something rare, and no test aims at it. Add one, or say why it cannot be tested.`;
			return [{message, confidence: 0.6, patchIds: [patch.id]}];
		});
	},
});
