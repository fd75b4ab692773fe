import {defineMessageRule} from '../../changelog/define.ts';
import {flat, phraseReport, phrasesIn} from '../../changelog/prose.ts';
import {kernelDoc} from '../../cite.ts';

const second =
	/^(?:(?:Also|Additionally|In\s+addition|Besides|Furthermore)\b,?\s+(?:fix|rename|clean|move|convert|reformat|refactor|rework)|(?:While\s+(?:at\s+it|here|there|we\s+are\s+(?:at\s+it|here))|On\s+top\s+of\s+that|Unrelated(?:ly)?)\b,?\s+(?:also\s+)?(?:add|fix|remove|drop|rename|clean|move|update|convert|change|use|make|correct|replace|reformat|refactor|rework))\w*\b/i;

export const changelogOneChange = defineMessageRule({
	id: 'changelog-one-change',
	severity: 'hint',
	title: 'One patch makes one change',
	why: 'A patch with one purpose is read faster, bisected to the point and backported without the rest. A text that needs "also" often describes two; a small change along the way is told with "Opportunistically".',
	cites: kernelDoc('process/submitting-patches.rst', 'Separate your changes'),
	good: `KVM: x86: Free the bitmap when a VM is destroyed

Free the bitmap when a VM is destroyed.  Nothing else does.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Free the bitmap when a VM is destroyed

Free the bitmap when a VM is destroyed.  Nothing else does.  While at it,
rename the three helpers that allocate it.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		phrasesIn(message, second).map(phrase =>
			phraseReport(
				message,
				phrase,
				`"${flat(phrase.words)}" begins a second change. Give it a patch of its own, unless it is tiny and belongs to this one.`,
				0.6,
			),
		),
});
