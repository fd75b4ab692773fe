import type {Patch} from '../../../series/series.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {addedLines} from '../../posting/kind.ts';
import {isTest} from '../../posting/tests.ts';

export const orderUapiBeforeUser = definePostingRule({
	id: 'order-uapi-before-user',
	severity: 'hint',
	title: 'A definition comes before the test that uses it',
	why: 'A selftest that names a capability or an ioctl of a later patch does not compile until then.',
	cites: handbook('Co-Posting Tests'),
	good: `* KVM: x86: Add a capability
+++ b/include/uapi/linux/kvm.h
+#define KVM_CAP_X86_FLUSH 250
* KVM: selftests: Test the capability
+++ b/tools/testing/selftests/kvm/x86/flush_test.c
+	TEST_REQUIRE(kvm_has_cap(KVM_CAP_X86_FLUSH));`,
	bad: `* KVM: selftests: Test the capability
+++ b/tools/testing/selftests/kvm/x86/flush_test.c
+	TEST_REQUIRE(kvm_has_cap(KVM_CAP_X86_FLUSH));
* KVM: x86: Add a capability
+++ b/include/uapi/linux/kvm.h
+#define KVM_CAP_X86_FLUSH 250`,
	check: posting => {
		const {patches} = posting.context.series;
		const isUapi = (path: string) => !path.startsWith('tools/') && path.includes('/uapi/');
		const texts = new Map<Patch, string>();
		const testText = (patch: Patch) => {
			const before = texts.get(patch);
			if (before !== undefined) return before;
			const text = isTest(patch) ? addedLines(patch, path => /\.[ch]$/.test(path)).join('\n') : '';
			texts.set(patch, text);
			return text;
		};
		return patches.flatMap((patch, at) => {
			const names = addedLines(patch, isUapi).flatMap(
				line => line.match(/^#define\s+(KVM_[A-Z0-9_]{5,})\s/)?.[1] ?? [],
			);
			if (names.length === 0) return [];
			const gone = new Set(
				patch.diff.flatMap(({hunks}) =>
					hunks.flatMap(({lines}) =>
						lines.filter(({sign}) => sign === '-').map(({text}) => text.match(/^#define\s+(\w+)/)?.[1] ?? ''),
					),
				),
			);
			const early = patches.slice(0, at).flatMap((other, index) => {
				const text = testText(other);
				const name = names.find(
					each =>
						!gone.has(each) && new RegExp(`\\b${each}\\b`).test(text) && !text.includes(`#define ${each}`),
				);
				return name === undefined ? [] : [{other, index, name}];
			});
			return early.map(({other, index, name}) => ({
				message: `Patch ${index + 1} uses ${name}, which only patch ${at + 1} defines. Put the definition first.`,
				confidence: 0.85,
				patchIds: [other.id],
			}));
		});
	},
});
