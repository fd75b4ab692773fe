import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import {misspeltTag} from '../../tags/misspelt.ts';
import {signersOf} from '../../tags/people.ts';

export const sobPresent = defineMessageRule({
	id: 'sob-present',
	severity: 'must',
	alsoOf: 'revert',
	title: 'The patch is signed off',
	why: 'With this line you certify that you may pass the code on under its licence, as the Developer Certificate of Origin says. Nobody can take a patch without it, and only you can write it.',
	cites: kernelDoc(
		'process/submitting-patches.rst',
		"Sign your work - the Developer's Certificate of Origin",
	),
	good: `KVM: x86: Tidy the table of MSRs

Sort the table of MSRs by index, as its comment says.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Tidy the table of MSRs

Sort the table of MSRs by index, as its comment says.
`,
	check: ({commit: {message}}) => {
		if (signersOf(message).length > 0) return [];
		const {lines, bodyFrom, end} = partsOf(message);
		for (const [line, text] of lines.slice(0, end).entries()) {
			const misspelt = line < bodyFrom ? undefined : misspeltTag(text);
			if (misspelt?.isSignOff === true)
				return [{message: misspelt.says, spot: lineSpot(lines, line), confidence: 1}];
		}
		const isBelow = lines.slice(end).some(line => /^signed-off-by: .+<\S+>\s*$/i.test(line));
		return [
			isBelow
				? {
						message:
							'The sign-off stands below this line, where git am cuts the message. Move the tags above it.',
						spot: lineSpot(lines, end),
						confidence: 1,
					}
				: {
						message:
							'Nobody has signed the patch off. Run git commit --amend -s, or git rebase --signoff for a series.',
						spot: undefined,
						confidence: 1,
					},
		];
	},
});
