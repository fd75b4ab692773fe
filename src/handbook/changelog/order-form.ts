import {behindNoun, nouns} from '../verbs.ts';
import {type Form, inCaseOf, inflectedVerb, isBaseVerb} from './verbs.ts';

const manner =
	'(?:(?:always|never|only|also|first|then|instead|now|simply|just|explicitly|immediately|properly|[a-z]+ly)\\s+)*';
const opening = new RegExp(`^(${manner})([A-Za-z][\\w-]*)`, 'i');

/** Whether a sentence or clause gives an order: it begins with a verb's base form, adverbs aside. */
export const isOrder = (text: string): boolean => {
	if (
		/^(?:Do not|Don[’']t|WARN|BUG|Opt\b|Rip\b|Shove\b|Do\b|Go\b|Be\b|Have\b|Context[- ]switch\b)/i.test(text)
	)
		return true;
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
const adverbs = String.raw`(?:\s+(?:and|then|also|instead|thus|so|finally|never|always|[a-z]+ly))*\s+`;
/** What joins a verb to the one before. */
const joint = String.raw`(?:\b(?:and|or|but|then|plus)|\s&|;)${adverbs}`;
const coordinated = new RegExp(String.raw`(${joint}|,${adverbs})([a-z]+)(?=\s+${object})`, 'g');

const subordinator =
	/(,\s+)?\b(?:which|that|who|whose|when|whenever|if|because|since|where|while|until|unless|once|although|though)\b/g;

/** Whose verb one is that `and` joins behind this text: the order's, that of the clause before it, or who knows. */
const governorOf = (before: string, sign: string): 'order' | 'clause' | 'unsure' => {
	const last = [...before.matchAll(subordinator)].at(-1);
	if (last === undefined) return 'order';
	return /^,\s+which$/.test(last[0]) && !sign.includes(',') ? 'clause' : 'unsure';
};

/** A word that `and` joins and no article or the like follows: a verb, or a noun or an adjective that looks like one. */
const joined = new RegExp(String.raw`(${joint}|,${adverbs})([a-z]+)\b(?![-'’(_])(?=(\s+\S+)?)`, 'g');

/** What stands behind a verb, and behind no noun. */
const adverb = /^(?:early|again|alone|away|back|out|off|up|down|first|later|instead|[a-z]+ly)\b/;

/** Whether such a word goes on with what the order does; undefined where nobody can know. */
const goesOn = (sign: string, word: string, next: string, form: Form): boolean | undefined => {
	const isEnd = next === '' || /^[.,;:)]/.test(next);
	const isNoun = !isEnd && behindNoun.test(next);
	if (form !== 'third') return isNoun && form === 'gerund' ? false : undefined;
	if (adverb.test(next) || (!isEnd && /\b(?:then|also)\b/.test(sign))) return true;
	if (nouns.test(word)) return isEnd || isNoun ? false : undefined;
	return isEnd || isNoun ? undefined : true;
};

/** Words before an object that end as verbs do and are none, and verbs whose base ends so. */
const noVerb = /^(?:as|this|its|across|unless|besides|versus|thus|plus|always|perhaps|towards|indeed)$/;
const looksInflected = /^(?:[a-z]{3,}(?:s|ed)|is|was|has|does|had)$/;

/** Whether a word before an object may be a verb in another form, which would be left as it is beside the order. */
const mayBeLeft = (word: string, form: Form): boolean => {
	const verb = inflectedVerb(word);
	if (verb === undefined) return looksInflected.test(word) && !noVerb.test(word) && !isBaseVerb(word);
	return verb.form === 'past' && form !== 'past';
};

/**
 * The rest of a sentence whose first verb became an order: verbs joined to that in the old form, or in the third person,
 * follow it. Undefined where one of them may belong to a clause in between, may be no verb, or would be left behind.
 */
export const followOn = (rest: string, form: Form): string | undefined => {
	let isSure = true;
	const isAsked = (word: string) => {
		const found = inflectedVerb(word)?.form;
		return found !== undefined && (found === form || found === 'third');
	};
	const order = (whole: string, sign: string, word: string, at: number, text: string): string => {
		const governor = governorOf(text.slice(0, at), sign);
		if (!isAsked(word)) {
			if (governor === 'order' && mayBeLeft(word, form)) isSure = false;
			return whole;
		}
		isSure &&= governor !== 'unsure';
		return governor === 'order' ? sign + inCaseOf(word, inflectedVerb(word)?.base ?? word) : whole;
	};
	const followed = rest
		.replace(coordinated, (whole, sign: string, word: string, at: number) =>
			order(whole, sign, word, at, rest),
		)
		.replace(
			joined,
			(whole, sign: string, word: string, next: string | undefined, at: number, text: string) => {
				const found = inflectedVerb(word)?.form;
				// Behind a comma alone a past or a gerund describes what stands before it.
				if (found === undefined || (sign.startsWith(',') && !/\w/.test(sign) && found !== 'third'))
					return whole;
				const governor = governorOf(text.slice(0, at), sign);
				// What a clause in between does is its own matter.
				if (governor === 'clause') return whole;
				if (!isAsked(word)) {
					if (found === 'past') isSure = false;
					return whole;
				}
				const isVerb = goesOn(sign, word, (next ?? '').trim(), found);
				isSure &&= isVerb !== undefined;
				return isVerb === true ? order(whole, sign, word, at, text) : whole;
			},
		);
	return isSure ? followed : undefined;
};
