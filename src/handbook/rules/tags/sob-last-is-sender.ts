import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import {isSamePerson, signersOf} from '../../tags/people.ts';

/** Services that send mails in the name of others, robots, and lists that put themselves in front. */
const isRelay = ({name, mail}: Readonly<{name: string; mail: string}>): boolean =>
	mail === '' ||
	/^devnull\+|@(?:vger|lists)\.|\bbot\d*@|-bot\d*@|noreply/i.test(mail) ||
	/\bvia\b|\bbot\b|tip-bot/i.test(name);

export const sobLastIsSender = defineMessageRule({
	id: 'sob-last-is-sender',
	severity: 'must',
	title: 'The last sign-off is of the person who sends',
	why: 'The sign-offs tell the way a patch came, from its author to the one who passes it on. Where you send the work of somebody else, your own line is the last, and only you can write it.',
	cites: kernelDoc(
		'process/submitting-patches.rst',
		"Sign your work - the Developer's Certificate of Origin",
	),
	good: `KVM: x86: Tidy the list of leaves

Sort the list of leaves by number, as its comment says.

Signed-off-by: Co Author <co@example.org>
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Tidy the list of leaves

Sort the list of leaves by number, as its comment says.

Signed-off-by: Code Author <author@example.org>
Signed-off-by: Co Author <co@example.org>
`,
	check: ({commit: {message, author, committer, raw}}) => {
		const signers = signersOf(message);
		const last = signers.at(-1);
		if (last === undefined || isSamePerson(last, committer)) return [];
		// Of a mail the sender is known for sure only where a From line names another author; a relay is no sender.
		const isMail = raw.length === 0;
		if (isMail && (isSamePerson(author, committer) || isRelay(committer))) return [];
		const hasSigned = signers.some(signer => isSamePerson(signer, committer));
		// That the author has not signed is said by another rule.
		if (!hasSigned && isSamePerson(author, committer)) return [];
		const did = isMail ? 'sent the mail' : 'made the commit';
		const who = `${committer.name} <${committer.mail}>`;
		const says = hasSigned
			? `${who} ${did}, and the last sign-off is by ${last.name}. The sender's own line stands last.`
			: `${who} ${did} and has not signed off. Whoever sends the patch adds the last sign-off.`;
		return [{message: says, spot: lineSpot(partsOf(message).lines, last.line), confidence: 0.7}];
	},
});
