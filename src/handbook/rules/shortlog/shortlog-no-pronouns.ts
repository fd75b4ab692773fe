import {handbook} from '../../cite.ts';
import {defineDescriptionRule, descriptionSpot, shortlogParts} from '../../shortlog/define.ts';

const edge = String.raw`(?<![\w'’/.-])`;
const short = `(?:['’](?:re|ve|ll|d|m))?`;
const person = `[Ww]e${short}|[Oo]urs?|[Oo]urselves|[Ll]et['’]s|[Mm]y|[Mm]yself|me|us|I['’](?:m|ve|ll|d)|[Yy]ou${short}|[Yy]ours?|[Yy]ourself`;
const itself = String.raw`(?:[Tt]his|[Mm]y)\s+(?:(?:small|simple|trivial)\s+)?(?:patch(?:\s?set)?|commit|change(?:\s?set)?|series)`;
const pattern = new RegExp(String.raw`${edge}(?:${itself}|${person})(?![\w/-])`, 'g');

/** Times: `10 us`, `(us)`, `in us`. */
const isUnit = (text: string, at: number, word: string) =>
	word === 'us' &&
	(/(?:\d\s?|[([]\s*|\b(?:in|of)\s+)$/.test(text.slice(Math.max(0, at - 16), at)) ||
		/^\s*[\])]/.test(text.slice(at + 2, at + 18)));

export const shortlogNoPronouns = defineDescriptionRule({
	id: 'shortlog-no-pronouns',
	severity: 'must',
	title: 'The shortlog has no "we" and no "this patch"',
	why: 'A shortlog is read alone for years, by people who do not know its author. Nobody can tell then who "we" was.',
	cites: handbook('Changelog'),
	good: 'KVM: VMX: Skip the flush if EPT is off',
	bad: 'KVM: VMX: Skip the flush if we run without EPT',
	check: patch => {
		const parts = shortlogParts(patch);
		return [...parts.description.matchAll(pattern)]
			.filter(found => !isUnit(parts.description, found.index, found[0]))
			.map(found => ({
				message: `"${found[0]}" says nothing to someone who reads this line alone; name who or what is meant.`,
				confidence: 0.9,
				spot: descriptionSpot(parts, found.index, found[0].length),
			}));
	},
});
