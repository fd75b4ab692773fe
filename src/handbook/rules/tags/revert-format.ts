import {shortlogOf} from '../../../series/patch.ts';
import {isRevert} from '../../changelog/exempt.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import {defineRule, type Report} from '../../rule.ts';

const said = /\bThis reverts (?:the )?(?:commits?|merge commit)\b/i;
const sentence =
	/\bThis reverts (?:the )?(?:commits?|merge commit)\s+[0-9a-f]{12,64}\b(?:\s*\("(?:[^"]|"(?!\))){0,300}"\))?(?:, reversing\s+changes made to [0-9a-f]+)?(?:,?\s+(?:and|as well as)\s+(?:commits?\s+)?[0-9a-f]{12,64}\b)*\.?/gi;

/** What the text says besides which commit is taken back. */
const reasonIn = (body: string): string =>
	body
		.replace(/^(?:\(cherry picked from .*\)|Conflicts:.*|#.*)$/gm, '')
		.replace(sentence, '')
		.replace(/[^\p{L}]+/gu, ' ')
		.trim();

/** A reason has some words. */
const isReason = (text: string) => text.split(' ').length >= 3;

export const revertFormat = defineRule({
	id: 'revert-format',
	severity: 'should',
	title: 'A revert names its commit and the reason',
	why: 'Tools find the commit that is taken back by the sentence git writes, and people find out from the reason what went wrong. `git revert -s` writes the first and your sign-off; the reason is yours to add.',
	cites: kernelDoc(
		'process/submitting-patches.rst',
		"Sign your work - the Developer's Certificate of Origin",
	),
	good: `Revert "KVM: x86: Skip the reset of the table"

The table holds stale entries after a reset, and guests see them.

This reverts commit 0123456789abcdef0123.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `Revert "KVM: x86: Skip the reset of the table"

This reverts commit 0123456789abcdef0123.

Signed-off-by: Code Author <author@example.org>
`,
	check: patch => {
		const {message} = patch.commit;
		if (!isRevert(patch)) return [];
		const {lines, bodyFrom, bodyTo} = partsOf(message);
		const body = lines.slice(bodyFrom, bodyTo).join('\n');
		const at = lines.findIndex((text, line) => line >= bodyFrom && said.test(text));
		const head = lines.findIndex(text => text.trim() !== '');
		const spot = lineSpot(lines, at === -1 ? head : at);
		const isTakenBack = /^Revert "/.test(shortlogOf(message));
		const reports: Report[] = [];
		if (isTakenBack && body.match(sentence) === null) {
			const says =
				'The text does not say which commit it takes back. Write "This reverts commit" and the whole id.';
			reports.push({message: says, spot, confidence: 0.85});
		}
		if (!isReason(reasonIn(body))) {
			const says = 'The text does not say why the commit is taken back. Add the reason.';
			reports.push({message: says, spot, confidence: 0.9});
		}
		return reports;
	},
});
