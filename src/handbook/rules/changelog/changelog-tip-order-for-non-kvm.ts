import {defineMessageRule} from '../../changelog/define.ts';
import {paragraphsOf} from '../../changelog/paragraphs.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import {terrainOf} from '../../shortlog/terrain.ts';

/** Lines that one paragraph may have before it looks like three in one. */
const most = 12;

export const changelogTipOrderForNonKvm = defineMessageRule({
	id: 'changelog-tip-order-for-non-kvm',
	severity: 'should',
	title: 'Outside KVM, context, problem and solution are paragraphs',
	why: 'The maintainers of x86 at large read a changelog in that order, each part for itself. KVM puts the change first; the tree that applies the patch decides.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Changelog'),
	good: `x86/cpufeatures: Define a bit for fast string moves

KVM is about to pass the bit on to guests.

The kernel has no name for it.

Define one.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `x86/cpufeatures: Define a bit for fast string moves

KVM is about to pass the bit on to guests and asks the kernel for the name
KVM is about to pass the bit on to guests and asks the kernel for the name
KVM is about to pass the bit on to guests and asks the kernel for the name
KVM is about to pass the bit on to guests and asks the kernel for the name
KVM is about to pass the bit on to guests and asks the kernel for the name
KVM is about to pass the bit on to guests and asks the kernel for the name
KVM is about to pass the bit on to guests and asks the kernel for the name
KVM is about to pass the bit on to guests and asks the kernel for the name
KVM is about to pass the bit on to guests and asks the kernel for the name
KVM is about to pass the bit on to guests and asks the kernel for the name
KVM is about to pass the bit on to guests and asks the kernel for the name
KVM is about to pass the bit on to guests and asks the kernel for the name
and there is none.  Define one.

Signed-off-by: Code Author <author@example.org>
`,
	check: patch => {
		const {message} = patch.commit;
		const paragraphs = paragraphsOf(message);
		const [only] = paragraphs;
		if (only === undefined || paragraphs.length > 1 || only.lineCount <= most || terrainOf(patch) !== 'x86')
			return [];
		const says = `The changelog is one lump of ${only.lineCount} lines. Outside KVM, give context, problem and solution a paragraph each.`;
		return [{message: says, spot: lineSpot(partsOf(message).lines, only.line), confidence: 0.6}];
	},
});
