import {shortlogOf} from '../../../series/patch.ts';
import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {changedLines, isTaggedFix} from '../../posting/kind.ts';
import {isTest} from '../../posting/tests.ts';

export const fixMinimal = definePostingRule({
	id: 'fix-minimal',
	severity: 'hint',
	title: 'A fix is small',
	why: 'Small fixes can be backported and understood. What can be tidied on the way goes into a later patch.',
	cites: kernelDoc('process/stable-kernel-rules.rst'),
	good: `* KVM: x86: Fix the count of roots
    Fix it.
    
    Fixes: 0123456789ab ("KVM: x86: Count")`,
	bad: `* KVM: x86: Fix the count of roots
    Fix it.
    
    Fixes: 0123456789ab ("KVM: x86: Count")
rename to arch/x86/kvm/roots.c`,
	check: posting =>
		posting.context.series.patches.flatMap(patch => {
			if (!isTaggedFix(patch) || isTest(patch)) return [];
			const lines = changedLines(
				patch,
				path => !path.startsWith('tools/') && !path.startsWith('Documentation/'),
			);
			const hasRenames = patch.diff.some(({kind}) => kind === 'renamed');
			if (lines <= 100 && !hasRenames) return [];
			const what = hasRenames ? 'renames files' : `changes ${lines} lines`;
			const message = `"${shortlogOf(patch.commit.message)}" is a fix and ${what}. Keep what has to be backported apart from the rest.`;
			return [{message, confidence: 0.7, patchIds: [patch.id]}];
		}),
});
