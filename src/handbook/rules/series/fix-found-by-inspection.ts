import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {isSupposed, quietFixes} from '../../posting/quiet-fix.ts';

export const fixFoundByInspection = definePostingRule({
	id: 'fix-found-by-inspection',
	severity: 'hint',
	title: 'A bug found by reading says so',
	why: 'Reading code is a good way to find bugs. Said plainly, it tells reviewers not to look for a case that failed, and to judge the reasoning instead.',
	cites: handbook('Bug Fixes'),
	good: `* KVM: x86: Fix a potential use of a stale root
    Reload the root, as it may be gone by then. Found by inspection.
    
    Fixes: 0123456789ab ("KVM: x86: Count")`,
	bad: `* KVM: x86: Fix a potential use of a stale root
    Reload the root, as it may be gone by then.
    
    Fixes: 0123456789ab ("KVM: x86: Count")`,
	check: posting =>
		quietFixes(posting)
			.filter(({patch}) => isSupposed(patch.commit.message))
			.map(({patch, at}) => {
				const name = posting.context.series.patches.length === 1 ? 'The fix' : `Patch ${at + 1}, a fix,`;
				const message = `${name} is for a bug that may happen, and does not say whether anybody saw it. If it was found by reading, say so and why it is real.`;
				return {message, confidence: 0.7, patchIds: [patch.id]};
			}),
});
