import {defineMessageRule} from '../../changelog/define.ts';
import {phraseReport, phrasesIn} from '../../changelog/prose.ts';
import {kernelDoc} from '../../cite.ts';

const old = /\b(?:restrictedmem|restricted[ _-]memfd|inaccessible\s+memfd|memfd_restricted|UPM)\b(?!_|\()/;
const pairs: readonly (readonly [RegExp, RegExp])[] = [
	[/\bTDX\s+(?:VM|virtual\s+machine)s?\b/, /\bTDX\s+guests?\b/],
	[/\b[Ss]hadow\s+VMCS\b/, /\bVMCS\s+shadow\b/],
	[/\bhuge\s*pages?\b/, /\blarge\s*pages?\b/],
];

export const changelogConsistentTerms = defineMessageRule({
	id: 'changelog-consistent-terms',
	severity: 'hint',
	title: 'One thing has one name, the current one',
	why: 'Two names for one thing make a reader look for a difference that is not there. A name that was given up since says that the text was not read again.',
	cites: kernelDoc('process/submitting-patches.rst', 'Describe your changes'),
	good: `KVM: Let memslots name an offset of their file

Let a memslot name an offset of the guest_memfd that it is bound to.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: Let memslots name an offset of their file

Let a memslot name an offset of the restrictedmem that it is bound to.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const outdated = phrasesIn(message, old)
			.slice(0, 1)
			.map(phrase =>
				phraseReport(message, phrase, `${phrase.words} is an old name. It is guest_memfd today.`, 0.7),
			);
		const mixed = pairs.flatMap(([one, other]) => {
			const [first] = phrasesIn(message, one);
			const [second] = phrasesIn(message, other);
			if (first === undefined || second === undefined) return [];
			const later = first.at > second.at ? first : second;
			const says = `"${first.words}" and "${second.words}" are used side by side. If they mean the same, use one.`;
			return [phraseReport(message, later, says, 0.5)];
		});
		return [...outdated, ...mixed];
	},
});
