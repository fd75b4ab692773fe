import {shortlogOf} from '../../../series/patch.ts';
import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {isFix} from '../../posting/kind.ts';
import {isAboutRace} from '../../posting/races.ts';
import {isTest} from '../../posting/tests.ts';

/** A table of CPUs or tasks, a numbered list, a lockdep report, or a quoted trace: anything that puts steps in order. */
const ordered =
	/\b(?:v?CPU|[Tt]hread|[Tt]ask|[Pp]rocess|[Cc]ontext)[ #-]?[0-9A-BX-Z]\b|^\s*(?:\d+[.)]|\([a-z0-9]\)|-{1,2}>)\s|={5,}|\bCall Trace\b|\bPossible unsafe locking\b|^ {2,}\S.* {4,}\S|^\t.*\t+\S/m;

export const fixSequenceInChangelog = definePostingRule({
	id: 'fix-sequence-in-changelog',
	severity: 'should',
	title: 'A race is shown step by step',
	why: 'A race is understood from the order of steps on each CPU. The changelog is where those who backport the fix look for it.',
	cites: kernelDoc('process/maintainer-tip.rst'),
	good: `* KVM: x86: Fix a race with the flush of roots
    Take the lock first.
    
      CPU0            CPU1
      read()          flush()
    
    Fixes: 0123456789ab ("KVM: x86: Count")`,
	bad: `* KVM: x86: Fix a race with the flush of roots
    Take the lock first, or the two race with each other.
    
    Fixes: 0123456789ab ("KVM: x86: Count")`,
	check: posting =>
		posting.context.series.patches.flatMap(patch => {
			const confidence =
				isFix(patch) && !isTest(patch) && /^Fixes: /m.test(patch.commit.message) ? isAboutRace(patch) : 0;
			if (confidence === 0 || ordered.test(patch.commit.message)) return [];
			const message = `"${shortlogOf(patch.commit.message)}" speaks of a race or a deadlock and does not show its steps. Put a table of what each CPU does into the changelog.`;
			return [{message, confidence: Math.min(0.75, confidence), patchIds: [patch.id]}];
		}),
});
