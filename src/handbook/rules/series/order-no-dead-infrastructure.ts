import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {addedLines} from '../../posting/kind.ts';

const isCode = (path: string) => /^(?:arch|virt|include)\/.*\.[ch]$/.test(path);
const definition = /^(?!static\b|typedef\b|#|return\b)[a-z_][\w\s*]*?\b([a-z_]\w{4,})\(/;

const counted = (lines: readonly string[]): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>();
	for (const line of lines)
		for (const word of line.match(/\w{5,}/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
};

export const orderNoDeadInfrastructure = definePostingRule({
	id: 'order-no-dead-infrastructure',
	severity: 'hint',
	title: 'Code is used soon after it is added',
	why: 'If a series adds parts for many patches and only the last one uses them, a bisection can only blame that one. Added with its first user, each part is tried where it comes in.',
	cites: kernelDoc('process/5.Posting.rst'),
	good: `* KVM: x86: Add a helper
+++ b/arch/x86/kvm/x86.c
+int kvm_new_helper(void)
* KVM: x86: Use the helper
+++ b/arch/x86/kvm/x86.c
+	kvm_new_helper();
* KVM: x86: Two
* KVM: x86: Three
* KVM: x86: Four`,
	bad: `* KVM: x86: Add a helper
+++ b/arch/x86/kvm/x86.c
+int kvm_new_helper(void)
* KVM: x86: Two
* KVM: x86: Three
* KVM: x86: Four
* KVM: x86: Use the helper
+++ b/arch/x86/kvm/x86.c
+	kvm_new_helper();`,
	check: posting => {
		const {patches} = posting.context.series;
		if (patches.length < 5) return [];
		const added = patches.map(patch => addedLines(patch, isCode));
		const words = added.map(lines => new Map(counted(lines)));
		return patches.flatMap((patch, at) => {
			const names = (added[at] ?? []).flatMap(line => line.match(definition)?.[1] ?? []);
			const unused = names.filter(
				name =>
					(words[at]?.get(name) ?? 0) <= 2 &&
					!added[at]?.some(line => /^\s/.test(line) && line.includes(name)),
			);
			const late = unused.flatMap(name => {
				const user = words.findIndex((each, index) => index > at && each.has(name));
				return user > at + 3 ? [{name, user}] : [];
			});
			const [first] = late;
			if (first === undefined) return [];
			const message = `Nothing uses ${first.name}(), which patch ${at + 1} adds, before patch ${first.user + 1}. Add it with its first user.`;
			return [{message, confidence: 0.6, patchIds: [patch.id]}];
		});
	},
});
