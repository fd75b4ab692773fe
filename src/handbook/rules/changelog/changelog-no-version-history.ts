import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';

const history =
	/^\s*(?:[-*]\s*)?(?:changes?\s+(?:since|in|from|for)\s+(?:v\s?\d{1,2}(?![\d.])|version\s*\d|(?:the\s+)?(?:last|previous)\s+(?:version|posting)|RFC\b)|\[?v\d+\s*(?:->|=>|→|:|\]:|-\s)|change\s?log\s*(?:v\d+.*)?:|change\s?log\s+(?:since|from|for)\s+v\d|(?:revision\s+)?history\s*:|since\s+v\d{1,2}(?![\d.]))/i;
const versioned = /^\s*(?:v\d+:|changes? since)/i;
const listed = /^\s*[-*]\s/;
const opensList = /:\s*$/;
const aboutChanges = /\b(?:chang\w*|histor\w+|revisions?|RFC|since)\b/i;

/** Whether a line of prose ends before the line, so that a version may begin a remark of its own there. */
const isFree = (above: string): boolean =>
	above.trim() === '' || /[.:!?)\]]\s*$/.test(above) || above.includes('-by:');

/** Whether the line belongs to a list of versions of a protocol or a format, which a sentence of its own opens. */
const isTold = (lines: readonly string[], line: number): boolean => {
	let at = line - 1;
	while (
		at > 0 &&
		line - at < 40 &&
		(lines[at]?.trim() === '' || listed.test(lines[at] ?? '') || /^\s/.test(lines[at] ?? ''))
	)
		at--;
	const lead = lines[at] ?? '';
	return at > 1 && opensList.test(lead) && !aboutChanges.test(lead);
};

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
			if (!history.test(text)) return [];
			const startsParagraph = above.trim() === '' || listed.test(text) || history.test(above);
			if (!startsParagraph && !(versioned.test(text) && isFree(above))) return [];
			if (isTold(lines, line)) return [];
			const says =
				'The history of versions stands in the message. Move it below the --- line or to the cover letter.';
			return [{message: says, spot: lineSpot(lines, line), confidence: 0.9}];
		});
	},
});
