import {hasTests} from '../../../series/feature.ts';
import {handbook} from '../../cite.ts';
import {laneOf} from '../../lane.ts';
import {definePostingRule} from '../../posting/define.ts';
import {isTaggedFix} from '../../posting/kind.ts';
import {isTest} from '../../posting/tests.ts';
import {remarksOf} from '../../posting/words.ts';

const shown = new RegExp(
	[
		String.raw`\b\w+_test\b|\bself-?tests?\b|\bKUT\b|unit-tests?\b|\btest(?:case)?s?\b`,
		String.raw`\bsyz(?:bot|kaller)\b|^(?:Closes|Link|Reported-by|BugLink|Reported-and-tested-by):`,
		String.raw`\b(?:WARNING|BUG|Oops|KASAN|KCSAN|UBSAN|lockdep|splat|Call Trace|warning:|error:|smatch|sparse|coccinelle|coverity|objtool|modpost)\b`,
		String.raw`\bby inspection\b|\bcode (?:review|inspection)\b|\bstatic (?:analysis|checker)\b|\bwhile (?:reading|reviewing|auditing)\b`,
		String.raw`\breproduc\w+|\bto trigger\b|\bcompil(?:e|er|ation)\b|\bbuild (?:error|failure|fail)|^\s+[$#] \S`,
	].join('|'),
	'im',
);

export const fixHasReproducer = definePostingRule({
	id: 'fix-has-reproducer',
	severity: 'must',
	title: 'A fix says how the bug shows',
	why: 'Without a way to see the bug nobody can confirm the fix or try a backport. A failing test, a splat, a build error or a few steps are enough; a bug found by reading says so.',
	cites: handbook('Bug Fixes'),
	good: `* KVM: x86: Fix the count of roots
    Fix the count, as roots_test fails on every second run.
    
    Fixes: 0123456789ab ("KVM: x86: Count")`,
	bad: `* KVM: x86: Fix the count of roots
    Fix the count, which is one too high.
    
    Fixes: 0123456789ab ("KVM: x86: Count")`,
	check: posting => {
		const {series} = posting.context;
		if (!posting.isWhole || hasTests(series) || shown.test(remarksOf(posting))) return [];
		return series.patches.flatMap((patch, index) => {
			if (
				!isTaggedFix(patch) ||
				isTest(patch) ||
				laneOf(patch) === 'other' ||
				shown.test(patch.commit.message)
			)
				return [];
			const name = series.patches.length === 1 ? 'The fix' : `Patch ${index + 1}, a fix,`;
			const message = `${name} does not say how the bug shows. Name the failing test, quote the error, give the steps, or say that it was found by reading.`;
			return [{message, confidence: 0.5, patchIds: [patch.id]}];
		});
	},
});
