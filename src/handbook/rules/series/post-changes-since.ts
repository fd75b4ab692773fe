import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {hasTag, versionOf} from '../../posting/mails.ts';
import {withoutOtherVersions} from '../../posting/version-words.ts';
import {allWordsOf} from '../../posting/words.ts';

const listed =
	/\b(?:changes?|changed|changelog|history|differences?|diff|updates?|new|delta)\b[^\n]{0,40}\bv\d|^[^\w\n]{0,20}(?:RFC[ -]{0,3})?v\d+\b|\bchange ?log\b|\bsince v?\d|\bv\d+ ?(?:->|=>|→|:)|\brevision history\b|\bRange-diff\b|\bsince (?:the )?(?:last|previous) (?:version|posting)\b|\bno changes?\b/im;

export const postChangesSince = definePostingRule({
	id: 'post-changes-since',
	severity: 'should',
	title: 'A later version says what changed',
	why: 'Who read the series before looks first at what moved. A short list saves them from comparing two versions line by line.',
	cites: kernelDoc('process/submitting-patches.rst', 'Commentary'),
	good: `[PATCH v2] KVM: x86: Skip the flush
v2: Drop the second flush.`,
	bad: `[PATCH v2] KVM: x86: Skip the flush
Less to flush.`,
	check: posting => {
		const version = versionOf(posting);
		if (!posting.isWhole || version < 2 || hasTag(posting, 'RESEND')) return [];
		if (listed.test(withoutOtherVersions(allWordsOf(posting)))) return [];
		const message = `This is version ${version}, and nothing says what changed since version ${version - 1}. List it in the cover letter or below the --- line.`;
		return [{message, confidence: 0.85, patchIds: []}];
	},
});
