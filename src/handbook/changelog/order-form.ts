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

/** The rest of a sentence whose first verb became an order: verbs joined by `and` in the old form follow it. */
export const followOn = (rest: string, form: 'third' | 'past' | 'gerund'): string =>
	rest.replace(coordinated, (whole, joint: string, word: string) => {
		const verb = inflectedVerb(word);
		return verb?.form === form ? joint + inCaseOf(word, verb.base) : whole;
	});
