import type {Patch} from '../../../series/series.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {relationsOf} from '../../posting/tests.ts';
import {testRole} from '../../test-role.ts';

const changesChecks = (test: Patch): boolean =>
	testRole(test).why === 'changes what an existing test expects';

export const orderTestUpdateBeforeKvm = definePostingRule({
	id: 'order-test-update-before-kvm',
	severity: 'must',
	title: 'A test is adapted before KVM makes it fail',
	why: 'When a change of KVM makes an existing test fail, every commit in between fails needlessly. The test is relaxed first, in a way that fits the old KVM, too.',
	cites: handbook('Co-Posting Tests'),
	good: `* KVM: selftests: Expect the new limit of roots
    Expect the new limit, as prepare_roots() is about to change.
+++ b/tools/testing/selftests/kvm/x86/roots_test.c
-	TEST_ASSERT(nr == 3, "roots");
+	TEST_ASSERT(nr >= 3, "roots");
* KVM: x86/mmu: Raise the limit of roots
+++ b/arch/x86/kvm/mmu/mmu.c
+int prepare_roots(void)`,
	bad: `* KVM: x86/mmu: Raise the limit of roots
+++ b/arch/x86/kvm/mmu/mmu.c
+int prepare_roots(void)
* KVM: selftests: Expect the new limit of roots
    Expect the new limit, which prepare_roots() has now.
+++ b/tools/testing/selftests/kvm/x86/roots_test.c
-	TEST_ASSERT(nr == 3, "roots");
+	TEST_ASSERT(nr >= 3, "roots");`,
	check: posting =>
		relationsOf(posting).flatMap(({test, at, partnerAt, guess}) => {
			const isSure = guess.confidence >= 0.6;
			if (guess.relation.kind !== 'keeps-passing' || at < partnerAt || !isSure || !changesChecks(test))
				return [];
			const message = `Patch ${at + 1} changes what a test expects of patch ${partnerAt + 1} (${guess.why}). If the old test fails with that patch, move the update before it.`;
			return [{message, confidence: Math.min(0.65, guess.confidence), patchIds: [test.id]}];
		}),
});
