import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {phraseReport, phrasesIn} from '../../changelog/prose.ts';
import {hasTag} from '../../changelog/tags-of.ts';
import {kernelDoc} from '../../cite.ts';

/** The whole sentence: "no functional change for Intel" says less, and may be true. */
const nothing = /^(?:No|Zero)\s+functional\s+changes?(?:\s+(?:is|are))?(?:\s+intended)?\.?$/i;

const isForStable = (message: string) =>
	partsOf(message).trailers.some(
		({key, value}) => key?.toLowerCase() === 'cc' && /\bstable@(?:vger\.)?kernel\.org/.test(value),
	);

export const changelogNfcConsistent = defineMessageRule({
	id: 'changelog-nfc-consistent',
	severity: 'hint',
	title: '"No functional change" is true',
	why: 'Changes that are said to do nothing get another kind of review, and are seldom backported. The sentence beside a Fixes: or stable tag is a contradiction, so one of the two is wrong.',
	cites: kernelDoc('process/submitting-patches.rst', 'Describe your changes'),
	good: `KVM: x86: Rename the flag of pending exits

Rename the flag so that it says which exits are pending.  The old name is
misleading.

No functional change intended.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Rename the flag of pending exits

Rename the flag so that it says which exits are pending.  The old name is
misleading.

No functional change intended.

Fixes: 0123456789ab ("KVM: x86: Add a flag")
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const [first] = phrasesIn(message, nothing);
		if (first === undefined) return [];
		const isFix = hasTag(message, 'Fixes');
		if (!isFix && !isForStable(message)) return [];
		const tag = isFix ? 'a Fixes: tag' : 'a tag for stable';
		const says = `A patch that changes nothing has ${tag}. Leave out the sentence or the tag.`;
		return [phraseReport(message, first, says, isFix ? 0.7 : 0.5)];
	},
});
