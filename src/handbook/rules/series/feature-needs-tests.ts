import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {featureConfidence, untestedFeatures} from '../../posting/features.ts';
import {hasTag} from '../../posting/mails.ts';

export const featureNeedsTests = definePostingRule({
	id: 'feature-needs-tests',
	severity: 'must',
	title: 'A new feature comes with tests',
	why: 'What nothing tests breaks unseen. Dedicated tests are preferred; where they live in KVM-unit-tests, the cover letter links to them. Only CPUID bits of instructions that KVM cannot keep from a guest need none.',
	cites: handbook('New Features'),
	good: `* KVM: x86: Add a capability
+++ b/include/uapi/linux/kvm.h
+#define KVM_CAP_X86_FLUSH 250
* KVM: selftests: Test the capability`,
	bad: `[PATCH 0/1] KVM: x86: Flush on demand
Let userspace flush.
[PATCH 1/1] KVM: x86: Add a capability
+++ b/include/uapi/linux/kvm.h
+#define KVM_CAP_X86_FLUSH 250`,
	check: posting => {
		const signs = untestedFeatures(posting);
		const [first] = signs;
		if (first === undefined || hasTag(posting, 'RFC')) return [];
		const message = `The series adds ${first.what} and no tests. Add a selftest, or link the KVM-unit-tests that cover it.`;
		const patchIds = [...new Set(signs.map(({patchId}) => patchId))];
		return [{message, confidence: featureConfidence(posting, signs), patchIds}];
	},
});
