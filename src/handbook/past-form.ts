import {inflectedVerb, isBaseVerb} from './changelog/verbs.ts';

/** Where the main clause ends. */
const behindMain =
	/[,;:.(]|\s-+\s|\b(?:which|that|who|whose|when|whenever|if|because|since|as|so|what|how|why|where|while|until|unless|once|although|though|to)\b/;
const finite =
	/\b(?:is|are|was|were|isn't|aren't|can|cannot|can't|could|may|might|must|will|won't|would|should|shouldn't|does|doesn't|do|don't|has|have|had|needs?|requires?|means?|stays?|remains?|becomes?|goes|comes?|causes?|breaks?|works?)\b/;
/** What stands before a thing that something is done to, and never behind a participle that describes it. */
const determiner = /^(?:an?|the|this|that|these|those|all|any|both|each|every|another|its|their)\b/;
/** What is done to code, told in the past by those who write a list of their changes. */
const done =
	/^(?:add|fix|remove|move|rename|replace|change|update|introduce|implement|refactor|convert|clean|drop|delete|modify|improve|correct|rework|rewrite|simplify)$/;
/** What patches add, fix and remove. */
const thing =
	/^(?:up\s+)?(?:unused|redundant|unnecessary|superfluous|obsolete|dead|stale|duplicated?|missing|new|more|some|several|wrong|incorrect|support|NULL|typos?|spelling|indentation|whitespace|races?|bugs?|(?:memory\s+)?leaks?|deadlocks?|crash(?:es)?|hangs?|panics?|oops|use-after-free|off-by-one|overflows?|build|compile|compilation|regressions?|issues?|problems?|errors?)(?![\w-])/;
const preposition =
	/^(?:by|in|into|on|at|to|from|of|for|with|within|via|during|after|before|under|between|per|as|and|or|only|when|if|while)\b|^[^A-Za-z]/;

const isVerb = (word: string) => inflectedVerb(word)?.form === 'third' || isBaseVerb(word);

/** Whether the main clause has a verb of its own, which makes a past form before it a participle. */
export const hasOwnVerb = (rest: string): boolean => {
	if (determiner.test(rest)) return false;
	const end = rest.search(behindMain);
	return finite.test(end === -1 ? rest : rest.slice(0, end));
};

/** Whether a past form before these words tells of a bug or of code that something is done to. */
export const isDoneTo = (rest: string): boolean => thing.test(rest) && !hasOwnVerb(rest);

/**
 * How sure it is (0 to 1) that a sentence which begins with a verb's past form tells what was done, and that the form
 * does not describe a noun: `Removed unused helpers.`, not `Removed entries are kept.`
 */
export const sureOfPast = (base: string, rest: string): number => {
	if (determiner.test(rest)) return 0.9;
	if (!done.test(base) || preposition.test(rest) || hasOwnVerb(rest)) return 0;
	if (thing.test(rest)) return 0.85;
	const end = rest.search(behindMain);
	const [, ...others] = (end === -1 ? rest : rest.slice(0, end)).trim().split(/\s+/);
	return others.some(isVerb) ? 0 : 0.7;
};
