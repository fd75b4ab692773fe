import {handbook} from '../../cite.ts';
import {
	defineDescriptionRule,
	descriptionSpot,
	shortlogParts,
	withDescription,
} from '../../shortlog/define.ts';
import {isEnglish} from '../../verbs.ts';

const firstWord = (description: string) =>
	/^([a-z]+(?:['’]t|(?:-[a-z]+)+)?)(?=[\s,:]|$)/.exec(description)?.[1];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The opening word, where it is plain English in small letters; names in the code keep their case. */
const small = (description: string): string | undefined => {
	const word = firstWord(description);
	if (word === undefined) return undefined;
	return isEnglish(word) || /^don['’]t$/.test(word) ? word : undefined;
};

export const shortlogCapitalize = defineDescriptionRule({
	id: 'shortlog-capitalize',
	severity: 'must',
	title: 'The description begins with a capital',
	why: 'All shortlogs of KVM do, and a list of them reads as one. Names from the code, such as kvm_foo() or vmcs12, keep their own case.',
	cites: handbook('Shortlog'),
	good: 'KVM: SVM: Flush the ASID when a vCPU migrates',
	bad: 'KVM: SVM: flush the ASID when a vCPU migrates',
	check: patch => {
		const parts = shortlogParts(patch);
		const word = small(parts.description);
		if (word === undefined) return [];
		const message = `The first word is written ${capital(word)}, not ${word}.`;
		return [{message, confidence: 0.95, spot: descriptionSpot(parts, 0, word.length)}];
	},
	fixClass: 'safe',
	fix: patch => withDescription(patch, capital(shortlogParts(patch).description)),
});
