import {hasTests} from '../../../series/feature.ts';
import {isSelftest} from '../../../series/path-kind.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {signsOf} from '../../posting/features.ts';
import {addedLines} from '../../posting/kind.ts';
import {isTest} from '../../posting/tests.ts';
import {allWordsOf} from '../../posting/words.ts';

const provokes =
	/\w_safe\(|\b(?:GP|UD|NM|PF|SS|AC)_VECTOR\b|#(?:GP|UD)\b|\bE[A-Z]{3,}\b|errno|\bexpect\w*|==\s*-1|\b_vcpu_|\b__vcpu_|\bTEST_EXPECT_FAIL/;

export const featureNegativeTests = definePostingRule({
	id: 'feature-negative-tests',
	severity: 'must',
	title: 'The tests of a hardware feature provoke its errors',
	why: 'A guest that works hardly ever takes the paths of faults and refused values. A test has to go there on purpose.',
	cites: handbook('New Features'),
	good: `* KVM: x86: Advertise FOO
+++ b/arch/x86/kvm/cpuid.c
+		F(FOO),
+++ b/arch/x86/kvm/x86.c
+	case MSR_IA32_FOO:
* KVM: selftests: Test FOO
+++ b/tools/testing/selftests/kvm/x86/foo_test.c
+	GUEST_ASSERT(wrmsr_safe(MSR_IA32_FOO, -1) == GP_VECTOR);`,
	bad: `* KVM: x86: Advertise FOO
+++ b/arch/x86/kvm/cpuid.c
+		F(FOO),
+++ b/arch/x86/kvm/x86.c
+	case MSR_IA32_FOO:
* KVM: selftests: Test FOO
+++ b/tools/testing/selftests/kvm/x86/foo_test.c
+	wrmsr(MSR_IA32_FOO, 1);`,
	check: posting => {
		const {series} = posting.context;
		if (!posting.isWhole || !hasTests(series) || !signsOf(series).some(({kind}) => kind === 'CPUID bit'))
			return [];
		const kernel = series.patches.flatMap(patch =>
			addedLines(patch, path => path.startsWith('arch/x86/kvm/')),
		);
		if (
			!kernel.some(line =>
				/\bMSR_\w+|intercept|\bEXIT_REASON_\w+|\bSVM_EXIT_\w+|\b(?:CPU_BASED|SECONDARY_EXEC)_\w+/i.test(line),
			)
		)
			return [];
		const tests = series.patches.flatMap(patch => addedLines(patch, isSelftest));
		if (
			tests.some(line => provokes.test(line)) ||
			/\bKUT\b|\bkvm[- ]unit[- ]tests?\b/i.test(allWordsOf(posting))
		)
			return [];
		const message = 'The tests expect no fault and no error. Add cases that a guest or userspace is refused.';
		return [{message, confidence: 0.55, patchIds: series.patches.filter(isTest).map(({id}) => id)}];
	},
});
