import {shortlogOf} from '../../../series/patch.ts';
import {handbook} from '../../cite.ts';
import {laneOf} from '../../lane.ts';
import {definePostingRule} from '../../posting/define.ts';
import {changedLines} from '../../posting/kind.ts';

export const orderSplitTests = definePostingRule({
	id: 'order-split-tests',
	severity: 'should',
	title: 'KVM and its selftests change in separate patches',
	why: 'Code and tests have different prefixes, reviewers and backports. In one series, in separate patches, each can go its own way.',
	cites: handbook('Co-Posting Tests'),
	good: `* KVM: x86: Skip the flush
* KVM: selftests: Test the flush`,
	bad: `* KVM: x86: Skip the flush
+++ b/arch/x86/kvm/x86.c
+	flush();
+++ b/tools/testing/selftests/kvm/x86/flush_test.c
+	int a;
+	int b;
+	int c;
+	int d;
+	int e;
+	int f;`,
	check: posting => {
		const {patches} = posting.context.series;
		return patches.flatMap((patch, index) => {
			if (laneOf(patch) !== 'mixed') return [];
			const lines = changedLines(patch, path => /^tools\/testing\/selftests\/kvm\//.test(path));
			const isInStep =
				lines <= 5 ||
				/\bRename\b|^[^:]*: (?:[\w/]+: )?(?:Move|Replace|Convert)\b/.test(shortlogOf(patch.commit.message));
			const name = patches.length === 1 ? 'The patch' : `Patch ${index + 1}`;
			const message = `${name} changes both KVM and its selftests. Make two patches of it.`;
			return [{message, confidence: isInStep ? 0.6 : 0.85, patchIds: [patch.id]}];
		});
	},
});
