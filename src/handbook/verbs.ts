import {type Inflected, inCaseOf, inflectedVerb, isBaseVerb} from './changelog/verbs.ts';
import {hasOwnVerb, isDoneTo} from './past-form.ts';
import {scopeOf} from './shortlog/scope-words.ts';

/** Words that open a description and are no verbs, nor names of anything in the code. */
const words: ReadonlySet<string> = new Set(
	(
		'a an the this that these those all any some both each every no not when if only never always also more most ' +
		'better new old proper properly better minor small trivial various misc miscellaneous additional explicitly ' +
		'immediately unconditionally conditionally aggressively consistently manually partially directly fully ' +
		'temporarily opportunistically simply correctly actually really instead early first again nested shadow ' +
		'extra missing wrong unused redundant unnecessary common separate single first initial basic optional fallback ' +
		'advertize reinstate rectify eliminate degrade untangle encapsulate assimilate compile macrofy latch mend ' +
		'shrink bury clobber constrain drain hardcode morph overhaul pair prove expand export temporary code number ' +
		'lazy backend fallback retry pending enhance deal stuff rstify tell grant hook block cleanup halt inverse'
	).split(' '),
);

/** Words that say in the middle of a sentence that its first word was no order: `pending exceptions must not be lost`. */
const finite =
	/\b(?:is|are|was|were|must|should|shall|can|cannot|may|might|will|would|does|doesn't|do|don't|has|have|had|needs?|causes?|breaks?|fails?|requires?)\b/;

/** Whether a word in small letters is plain English; names such as `vmcs` or `kvmclock` are not. */
export const isEnglish = (word: string): boolean => {
	const [last = '', ...before] = word.split('-').toReversed();
	if (before.some(part => scopeOf(part) !== undefined)) return false;
	if (before.length > 0) return isBaseVerb(last);
	if (scopeOf(word) !== undefined && word !== 'emulate') return false;
	return words.has(word) || isBaseVerb(word) || inflectedVerb(word) !== undefined;
};

/** Third persons that are plural nouns as often, and participles that describe what follows. */
export const nouns =
	/^(?:accesses|addresses|blocks|breaks|buffers|calls|changes|checks|conditions|copies|counts|delays|documents|dumps|exits|exports|bundles|faults|fixes|flags|flushes|guards|holds|hooks|increases|issues|limits|links|lists|loads|locks|logs|maps|marks|masks|matches|moves|names|notes|points|processes|queries|reads|records|registers|releases|reports|requests|resets|returns|runs|sets|shares|signals|snapshots|splits|starts|states|stops|stores|switches|tests|traces|traps|updates|uses|walks|warnings|works|writes)$/;
/** What stands behind a noun, and not between a verb and its object. */
export const behindNoun =
	/^(?:to|of|from|by|in|into|on|for|that|which|with|without|at|as|and|or|when|if|is|are|was|were|can|may|must|should|do|does|don't|not|need)\b/;
const participle =
	/^(?:fixed|nested|shared|emulated|virtualized|required|reserved|restricted|protected|trapped|encrypted|unified|combined|masked|retired|exported|connected|precomputed|narrowed|bundled|repeated|buried|elided)$/;
const describedNoun =
	/^(?:counters?|functions?|events?|MTRRs?|PMCs?|features?|bits?|fields?|MSRs?|CPUIDs?|pages?|memory|guests?|VMs?|state|mode|values?|registers?)\b/;
const object =
	/^(?:an?|the|this|that|these|those|all|any|some|both|each|every|more|new|missing|support|checks?|tests?|\w+\(\)|[a-z]+_\w+)(?![\w-])/;
/** Gerunds that name things: `Testing of …`, `Mapping for …`. */
const activity =
	/^(?:handling|caching|tracking|testing|mapping|reading|writing|setting|processing|warning|building|locking|logging)$/;

/** The base form for a description that begins with another one: `Adds`, `Fixed`, `Moving`; undefined where it orders or names. */
export const otherForm = (
	description: string,
): Readonly<{word: string; verb: Inflected; order: string}> | undefined => {
	const [, word = '', rest = ''] = description.match(/^([A-Za-z][a-z]+)(?![\w'’(./-])\s*(.*)$/s) ?? [];
	const verb = inflectedVerb(word);
	if (verb === undefined || rest === '') return undefined;
	const lower = word.toLowerCase();
	if (verb.form === 'gerund' && finite.test(rest)) return undefined;
	if (verb.form === 'third' && nouns.test(lower) && behindNoun.test(rest)) return undefined;
	if (verb.form !== 'third' && /^(?:by|is|are|was|were|must|should|can|may)\b/.test(rest)) return undefined;
	if (verb.form === 'past' && hasOwnVerb(rest)) return undefined;
	if (lower === 'fixed' && isDoneTo(rest)) return {word, verb, order: inCaseOf(word, verb.base)};
	if (participle.test(lower) && (describedNoun.test(rest) || !object.test(rest))) return undefined;
	if (activity.test(lower) && behindNoun.test(rest)) return undefined;
	return {word, verb, order: inCaseOf(word, verb.base)};
};
