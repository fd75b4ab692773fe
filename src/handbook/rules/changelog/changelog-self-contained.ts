import {defineMessageRule} from '../../changelog/define.ts';
import {flat, phraseReport, phrasesIn} from '../../changelog/prose.ts';
import {kernelDoc} from '../../cite.ts';

const pointer =
	/\b(?:(?:see|refer\s+to|described\s+in|explained\s+in|mentioned\s+in)\s+(?:the\s+|my\s+)?(?:cover[ -]letter|v\d+\b|(?:previous|earlier|last|next|following)\s+(?:version|posting|patch|commit|changelog)|(?:first|last)\s+patch|patch\s+#?\d+)|as\s+(?:discussed|mentioned|agreed|explained)\s+(?:before|earlier|previously|offline|off-list|in\s+(?:person|private|v\d+|the\s+(?:previous|last)\s+version))|same\s+as\s+(?:in\s+)?v\d+\b|(?:as|like)\s+in\s+the\s+(?:previous|last)\s+patch)/i;
/** What is one's own in this kernel, or told in full. */
const named = /\bv\d+\.\d|\b(?:PerfMon|version)\s?v?\d|\bv\d+\s+(?:of\s+the\s|spec|protocol|layout|format)/i;

export const changelogSelfContained = defineMessageRule({
	id: 'changelog-self-contained',
	severity: 'should',
	title: 'The message stands on its own',
	why: 'Threads, cover letters and earlier versions are out of reach of somebody who bisects years later. Repeat the points that matter, and then link to where they come from.',
	cites: kernelDoc('process/submitting-patches.rst', 'Describe your changes'),
	good: `KVM: x86: Keep the old limit of vCPU ids

Keep the old limit of vCPU ids, as userspace sizes its tables by it.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Keep the old limit of vCPU ids

Keep the old limit of vCPU ids, see the cover letter for the reasons.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		phrasesIn(message, pointer)
			.filter(({sentence}) => !named.test(sentence.text))
			.map(phrase => {
				const isSure = /cover|\bv\d|version|off-?l|offline|person/i.test(phrase.words);
				const says = `"${flat(phrase.words)}" points out of the message. Say here what matters.`;
				return phraseReport(message, phrase, says, isSure ? 0.85 : 0.5);
			}),
});
