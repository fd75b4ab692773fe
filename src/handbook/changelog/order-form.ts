import {inCaseOf, inflectedVerb, isBaseVerb} from './verbs.ts';

const manner =
	'(?:(?:always|never|only|also|first|then|instead|now|simply|just|explicitly|immediately|properly|[a-z]+ly)\\s+)*';
const opening = new RegExp(`^(${manner})([A-Za-z][\\w-]*)`, 'i');

/** Whether a sentence or clause gives an order: it begins with a verb's base form, adverbs aside. */
export const isOrder = (text: string): boolean => {
	if (/^(?:Do not|Don[’']t|WARN|BUG|Opt\b|Rip\b|Shove\b|Do\b|Go\b|Be\b|Have\b)/i.test(text)) return true;
	if (/^Commit\s+[0-9a-f]{7,}/i.test(text)) return false;
	const [, , word = ''] = text.trim().match(opening) ?? [];
	return isBaseVerb(word) || word.split('-').some((part, at) => at > 0 && isBaseVerb(part));
};

/** Whether any clause of the sentence gives an order: `When X, verify Y` does. */
export const hasOrder = (sentence: string): boolean =>
	sentence
		.split(/(?:[,;:]|\s-+|\s—)\s+(?:and\s+|then\s+|so\s+|but\s+|or\s+)?/)
		.some(clause => isOrder(clause.trim()));

/** What follows a verb that governs an object; after a noun it is something else. */
const object = String.raw`(?:an?|the|this|that|these|those|all|any|some|both|each|every|it|them|its|their|more|new|another|two|three|\w+\(\))\b`;
const coordinated = new RegExp(
	String.raw`((?:\band|,|\bor)(?:\s+(?:and|then|also))*\s+)([a-z]+)(?=\s+${object})`,
	'g',
);

const subordinator =
	/(,\s+)?\b(?:which|that|who|whose|when|whenever|if|because|since|where|while|until|unless|once|although|though)\b/g;

/** Whose verb one is that `and` joins behind this text: the order's, that of the clause before it, or who knows. */
const governorOf = (before: string, joint: string): 'order' | 'clause' | 'unsure' => {
	const last = [...before.matchAll(subordinator)].at(-1);
	if (last === undefined) return 'order';
	return /^,\s+which$/.test(last[0]) && !joint.includes(',') ? 'clause' : 'unsure';
};

/**
 * The rest of a sentence whose first verb became an order: verbs joined to that by `and` in the old form follow it.
 * Undefined where one of them may belong to a clause in between.
 */
export const followOn = (rest: string, form: 'third' | 'past' | 'gerund'): string | undefined => {
	let isSure = true;
	const followed = rest.replace(coordinated, (whole, joint: string, word: string, at: number) => {
		const verb = inflectedVerb(word);
		if (verb?.form !== form) return whole;
		const governor = governorOf(rest.slice(0, at), joint);
		isSure &&= governor !== 'unsure';
		return governor === 'order' ? joint + inCaseOf(word, verb.base) : whole;
	});
	return isSure ? followed : undefined;
};
