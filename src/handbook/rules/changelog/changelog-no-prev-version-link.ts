import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {handbook} from '../../cite.ts';

const address = String.raw`<?https?:\/\/\S*(?:lore\.kernel\.org|msgid\.link|patchwork|lkml|spinics|marc\.info)\S*`;
const named = new RegExp(
	String.raw`^(?:Link:\s*)?(?:(?:\[?(?:RFC\s*)?v\d+\]?|(?:previous|prior|earlier|old)\s+(?:version|posting|series|revision)s?)\s*(?:\([^)]*\))?\s*:?\s*)${address}`,
	'i',
);
const remarked = new RegExp(
	String.raw`^Link:\s*${address}\s+(?:#\s*)?[[(]?(?:(?:RFC\s*)?v\d+\b|(?:previous|prior|earlier|old)\s+(?:version|posting|series))`,
	'i',
);

export const changelogNoPrevVersionLink = defineMessageRule({
	id: 'changelog-no-prev-version-link',
	severity: 'should',
	title: 'Links to earlier versions stay out of the message',
	why: 'Where a series was posted before matters to its reviewers, and to nobody once it is applied. Such links belong below the `---` or into the cover letter; a link to the discussion that caused a patch is welcome in the message.',
	cites: handbook('Links'),
	good: `KVM: x86: Rename the flag of pending exits

Rename the flag so that it says which exits are pending.

Link: https://lore.kernel.org/all/20250101000000.1-1-reporter@example.org
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Rename the flag of pending exits

Rename the flag so that it says which exits are pending.

Link: https://lore.kernel.org/all/20250101000000.1-1-author@example.org # v1
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const {lines, bodyFrom, end} = partsOf(message);
		return lines.slice(bodyFrom, end).flatMap((text, index) => {
			if (!text.includes('://') || !(named.test(text) || remarked.test(text))) return [];
			const says =
				'This link leads to an earlier version. Move it below the --- line or to the cover letter.';
			return [{message: says, spot: lineSpot(lines, bodyFrom + index), confidence: 0.85}];
		});
	},
});
