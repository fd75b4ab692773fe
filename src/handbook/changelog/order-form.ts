import {behindNoun, nouns} from '../verbs.ts';
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

/** A word that `and` joins and no article or the like follows: a verb, or a noun or an adjective that looks like one. */
const joined =
	/\b((?:and|or)(?:\s+(?:then|also|never|always|[a-z]+ly))*\s+)([a-z]+)\b(?![-'’(_])(?=(\s+\S+)?)/g;

/** What stands behind a verb, and behind no noun. */
const adverb = /^(?:early|again|alone|away|back|out|off|up|down|first|later|instead|[a-z]+ly)\b/;

/** Whether such a word goes on with what the order does; undefined where nobody can know. */
const goesOn = (word: string, next: string, form: 'third' | 'past' | 'gerund'): boolean | undefined => {
	const isEnd = next === '' || /^[.,;:)]/.test(next);
	const isNoun = !isEnd && behindNoun.test(next);
	if (form !== 'third') return isNoun && form === 'gerund' ? false : undefined;
	if (adverb.test(next)) return true;
	if (nouns.test(word)) return isEnd || isNoun ? false : undefined;
	return isEnd || isNoun ? undefined : true;
};

/**
 * The rest of a sentence whose first verb became an order: verbs joined to that by `and` in the old form follow it.
 * Undefined where one of them may belong to a clause in between, or may be no verb.
 */
export const followOn = (rest: string, form: 'third' | 'past' | 'gerund'): string | undefined => {
	let isSure = true;
	const order = (whole: string, joint: string, word: string, at: number, text: string): string => {
		const verb = inflectedVerb(word);
		if (verb?.form !== form) return whole;
		const governor = governorOf(text.slice(0, at), joint);
		isSure &&= governor !== 'unsure';
		return governor === 'order' ? joint + inCaseOf(word, verb.base) : whole;
	};
	const followed = rest
		.replace(coordinated, (whole, joint: string, word: string, at: number) =>
			order(whole, joint, word, at, rest),
		)
		.replace(
			joined,
			(whole, joint: string, word: string, next: string | undefined, at: number, text: string) => {
				if (inflectedVerb(word)?.form !== form) return whole;
				// What a clause in between does is its own matter.
				if (governorOf(text.slice(0, at), joint) === 'clause') return whole;
				const isVerb = goesOn(word, (next ?? '').trim(), form);
				isSure &&= isVerb !== undefined;
				return isVerb === true ? order(whole, joint, word, at, text) : whole;
			},
		);
	return isSure ? followed : undefined;
};
