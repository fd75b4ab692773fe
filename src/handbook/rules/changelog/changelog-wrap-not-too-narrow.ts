import {defineMessageRule} from '../../changelog/define.ts';
import {narrowParagraphs, widened} from '../../changelog/narrow.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';

export const changelogWrapNotTooNarrow = defineMessageRule({
	id: 'changelog-wrap-not-too-narrow',
	severity: 'hint',
	title: 'Paragraphs use the width there is',
	why: 'Very short lines fill the screen and make a text look longer than it is. Reviewers have asked for lines close to 75 columns.',
	cites: kernelDoc('process/submitting-patches.rst', 'The canonical patch format'),
	good: `KVM: x86: Reset the timer before the first run

Reset the timer before a vCPU runs for the first time, so that the guest
cannot see what an earlier owner of the vCPU has left behind.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Reset the timer before the first run

Reset the timer before a vCPU runs for the
first time, so that the guest cannot see
what an earlier owner of the vCPU has left
behind.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		narrowParagraphs(message).map(({line}) => ({
			message: 'The paragraph is wrapped below 60 columns. Prose may use 75.',
			spot: lineSpot(partsOf(message).lines, line),
			confidence: 0.8,
		})),
	fixClass: 'confirm',
	fix: ({commit: {message}}) => widened(message),
});
