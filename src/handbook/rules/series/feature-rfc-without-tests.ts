import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {featureConfidence, untestedFeatures} from '../../posting/features.ts';
import {hasTag, isMailed} from '../../posting/mails.ts';

export const featureRfcWithoutTests = definePostingRule({
	id: 'feature-rfc-without-tests',
	severity: 'should',
	title: 'A feature without tests is posted as an RFC',
	why: 'Early feedback is welcome before there are tests. RFC tells everybody that the series is not there to be merged.',
	cites: handbook('New Features'),
	good: `[RFC PATCH] KVM: x86: Add a capability
Is a capability of the VM the right thing?
+++ b/include/uapi/linux/kvm.h
+#define KVM_CAP_X86_FLUSH 250`,
	bad: `[PATCH] KVM: x86: Add a capability
+++ b/include/uapi/linux/kvm.h
+#define KVM_CAP_X86_FLUSH 250`,
	check: posting => {
		const signs = untestedFeatures(posting);
		if (signs.length === 0 || !isMailed(posting) || hasTag(posting, 'RFC')) return [];
		const message =
			'This looks like a feature without tests, and it is not an RFC. Add the tests, or post it as RFC PATCH.';
		return [{message, confidence: featureConfidence(posting, signs), patchIds: []}];
	},
});
