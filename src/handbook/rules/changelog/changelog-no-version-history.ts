import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';

const history =
	/^\s*(?:[-*]\s*)?(?:changes?\s+(?:since|in|from|for)\s+(?:v|version\s*|RFC)\s?\d?|\[?v\d+\s*(?:->|=>|→|:|\]:|-\s)|change\s?log\s*(?:v\d+.*)?:|(?:revision\s+)?history\s*:|since\s+v\d)/i;

export const changelogNoVersionHistory = defineMessageRule({
	id: 'changelog-no-version-history',
	severity: 'must',
	alsoOf: 'revert',
	title: 'The message has no history of its versions',
	why: 'What changed since an earlier round matters to its reviewers and to nobody afterwards. Below the `---` of the mail they see it, and git leaves it out.',
	cites: kernelDoc('process/submitting-patches.rst', 'Commentary'),
	good: `KVM: x86: Rename the flag of pending exits

Rename the flag so that it says which exits are pending.  No functional
change intended.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Rename the flag of pending exits

Rename the flag so that it says which exits are pending.  No functional
change intended.

v2: Rename the accessors, too.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const {lines, bodyFrom, end} = partsOf(message);
		return lines.slice(bodyFrom, end).flatMap((text, index) => {
			const line = bodyFrom + index;
			const above = lines[line - 1] ?? '';
			const startsParagraph = above.trim() === '' || /^\s*[-*]\s/.test(text) || history.test(above);
			if (!history.test(text) || !(startsParagraph || /^\s*(?:v\d+:|changes? since)/i.test(text))) return [];
			const says =
				'The history of versions stands in the message. Move it below the --- line or to the cover letter.';
			return [{message: says, spot: lineSpot(lines, line), confidence: 0.9}];
		});
	},
});
