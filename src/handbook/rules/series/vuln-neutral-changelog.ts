import {shortlogOf} from '../../../series/patch.ts';
import {parseTrailers} from '../../../series/trailers.ts';
import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';

/** Words of attacks and disclosure; names of known classes of CPU bugs are none. */
const attack =
	/\bCVE-(?:\d{4}-\d{4,}|pending|requested)|\bembargo\w*|\bexploit(?:s|ed|able|ation)?\b(?! (?:the fact|that|this|it)\b)|\battackers?\b|\bproof[- ]of[- ]concept exploit\b/i;

export const vulnNeutralChangelog = definePostingRule({
	id: 'vuln-neutral-changelog',
	severity: 'hint',
	title: 'The changelog describes the defect and not the attack',
	why: 'A commit says what is wrong and how it is mended. How to use the bug, numbers of reports and dates of disclosure do not belong in it.',
	cites: kernelDoc('process/security-bugs.rst'),
	good: `* KVM: x86: Check the index
    Check the index before it is used.`,
	bad: `* KVM: x86: Check the index
    Check the index. An attacker can write anywhere; the embargo ends soon.`,
	check: posting =>
		posting.context.series.patches.flatMap(({id, commit: {message: text}}) => {
			const [word] = parseTrailers(text).text.match(attack) ?? [];
			if (word === undefined) return [];
			const message = `"${shortlogOf(text)}" speaks of "${word}". Describe the defect and its fix only.`;
			return [{message, confidence: 0.7, patchIds: [id]}];
		}),
});
