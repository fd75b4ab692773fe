import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import {isSamePerson, readPerson, signersOf} from '../../tags/people.ts';

const report = /^Reported\b[\w, /&-]*-by:(.*)$/i;
const address =
	/^(?:Closes|Link|BugLink):|https?:\/\/(?:lore\.kernel\.org|patch\.msgid\.link|bugzilla\.|syzkaller\.)/i;

export const tagReportedCloses = defineMessageRule({
	id: 'tag-reported-closes',
	severity: 'should',
	title: 'Reported-by comes with the report',
	why: 'Whoever reads the fix later wants to see what the bug looked like, and trackers close the report by that line. Put Closes: with the address below, or Link: where only a part is mended; a report in private has none.',
	cites: kernelDoc('process/5.Posting.rst', 'Patch formatting and changelogs'),
	good: `KVM: x86: Keep the pending event over a reset

Keep the event, as the guest has seen it already.

Fixes: 0123456789ab ("KVM: x86: Drop events on a reset")
Reported-by: Co Author <co@example.org>
Closes: https://lore.kernel.org/all/20230101000000.1-1-co@example.org
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Keep the pending event over a reset

Keep the event, as the guest has seen it already.

Fixes: 0123456789ab ("KVM: x86: Drop events on a reset")
Reported-by: Co Author <co@example.org>
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const {lines, bodyFrom, end} = partsOf(message);
		const texts = lines.slice(bodyFrom, end);
		if (texts.some(text => address.test(text))) return [];
		const signers = signersOf(message);
		return texts.flatMap((text, index) => {
			const line = bodyFrom + index;
			const [, value] = text.match(report) ?? [];
			const [who] = value === undefined ? [] : readPerson(value, line);
			// Who signs off has told the others in person.
			if (who === undefined || signers.some(signer => isSamePerson(signer, who))) return [];
			const says = 'Nothing says where the report is. If it is public, add Closes: with its address below.';
			return [{message: says, spot: lineSpot(lines, line), confidence: 0.6}];
		});
	},
});
