import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {addedLines, pathsOf} from '../../posting/kind.ts';

/** The capability, ioctl, hypercall or paravirtual feature that a line defines. */
const nameIn = (line: string): string | undefined =>
	line.match(/^#define\s+((?:KVM_CAP|KVM_FEATURE|KVM_HC|KVM_HINTS|MSR_KVM)_\w+)\s+\(?(?:0x)?[0-9a-f]/)?.[1] ??
	line.match(/^#define\s+(KVM_\w+)\s+_IO(?:R|W|WR)?\(\s*KVMIO/)?.[1];

export const featureDocs = definePostingRule({
	id: 'feature-docs',
	severity: 'must',
	title: 'What guests or userspace see is documented',
	why: 'Nobody can use an interface that is written down nowhere. The text belongs in the series that brings the code.',
	cites: kernelDoc('virt/kvm/review-checklist.rst'),
	good: `* KVM: x86: Add a capability
+++ b/include/uapi/linux/kvm.h
+#define KVM_CAP_X86_FLUSH 250
+++ b/Documentation/virt/kvm/api.rst
+8.50 KVM_CAP_X86_FLUSH`,
	bad: `* KVM: x86: Add a capability
+++ b/include/uapi/linux/kvm.h
+#define KVM_CAP_X86_FLUSH 250`,
	check: posting => {
		const {patches} = posting.context.series;
		if (
			!posting.isWhole ||
			patches.some(patch => pathsOf(patch).some(path => path.startsWith('Documentation/virt/')))
		)
			return [];
		const isUapi = (path: string) => /^(?:include|arch\/x86\/include)\/uapi\//.test(path) && /kvm/.test(path);
		return patches.flatMap(patch => {
			const removed = new Set(
				patch.diff.flatMap(({hunks}) =>
					hunks.flatMap(({lines}) => lines.filter(({sign}) => sign === '-').map(({text}) => nameIn(text))),
				),
			);
			const name = addedLines(patch, isUapi)
				.map(nameIn)
				.find(each => each !== undefined && !removed.has(each));
			if (name === undefined) return [];
			const message = `${name} is new, and the series does not touch Documentation/virt/kvm. Describe it there.`;
			return [{message, confidence: /^KVM_CAP_/.test(name) ? 0.8 : 0.7, patchIds: [patch.id]}];
		});
	},
});
