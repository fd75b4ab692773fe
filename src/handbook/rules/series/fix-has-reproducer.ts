import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {isSupposed, quietFixes} from '../../posting/quiet-fix.ts';

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
	check: posting =>
		quietFixes(posting)
			.filter(({patch}) => !isSupposed(patch.commit.message))
			.map(({patch, at}) => {
				const name = posting.context.series.patches.length === 1 ? 'The fix' : `Patch ${at + 1}, a fix,`;
				const message = `${name} does not say how the bug shows. Name the failing test, quote the error, give the steps, or say that it was found by reading.`;
				return {message, confidence: 0.5, patchIds: [patch.id]};
			}),
});
