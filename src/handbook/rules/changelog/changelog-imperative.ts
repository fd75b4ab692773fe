import {defineMessageRule} from '../../changelog/define.ts';
import {withEdits} from '../../changelog/edit.ts';
import {followOn} from '../../changelog/order-form.ts';
import {type Sentence, sentencesOf} from '../../changelog/paragraphs.ts';
import {spotAt} from '../../changelog/spot.ts';
import {type Inflected, inCaseOf, inflectedVerb} from '../../changelog/verbs.ts';
import {keepingWidth} from '../../changelog/wrap.ts';
import {handbook} from '../../cite.ts';
import {sureOfPast} from '../../past-form.ts';

const auxiliary =
	/^(?:is|are|was|were|can|cannot|could|may|might|must|will|would|should|do|does|did|has|have|had|need|needs)\b/;
const behindNoun =
	/^(?:to|of|from|by|in|into|on|for|that|which|with|within|without|via|at|as|and|or|when|if|while|under|between|during|after|before|across|outside|per|than|not|always|never|only|also|still|due|over|above|below|against|through)\b|^[,;:.-]|^(?:0x)?\d/;
const finite =
	/\b(?:is|are|was|were|isn't|aren't|can|cannot|can't|could|may|might|must|will|won't|would|should|shouldn't|does|doesn't|do|don't|has|have|had|needs?|requires?|means?|causes?|results?|leads?|makes?|breaks?|allows?|works?|lets|becomes?|remains?|fails?|helps?|seems?|saves?|triggers?|prevents?|avoids?|changes|adds|provides?|ensures?|gives?|keeps?|eliminates?|simplifies|reduces?|improves?|violates?|hides?|takes?|turns|gets|introduces?|creates?|exposes?|yields?|guarantees?)\b/;
const object =
	/^(?:an?|the|this|that|these|those|all|any|some|both|each|every|more|new|another|missing|support|checks?|tests?|\w+\(\)|[a-z]+_\w+)(?![\w-])/;
/** Verbs whose third person is a plural noun as often as not. */
const nouns =
	/^(?:access|account|address|alias|attempt|back|block|bound|break|buffer|build|bump|bundle|call|capture|carry|cause|change|check|claim|commit|condition|copy|count|cover|delay|document|double|drop|dump|duplicate|exercise|exit|export|extract|fail|fault|fetch|filter|fix|flag|flush|force|gate|grant|group|guard|guest|handle|hold|hook|import|increase|increment|issue|jump|leak|leave|lift|limit|link|list|load|lock|log|map|mark|mask|match|measure|move|name|note|page|pair|park|pass|patch|permit|pin|place|point|poll|process|push|query|queue|read|record|reference|register|release|report|request|reserve|reset|return|revert|rework|route|run|sample|save|scale|schedule|search|set|setup|share|shift|show|signal|snapshot|sort|split|start|state|step|stop|store|stub|supply|support|switch|sync|tag|test|throttle|touch|trace|track|transfer|transition|trap|treat|trigger|try|turn|tweak|update|upgrade|use|wait|walk|warn|work|wrap|write|yield)$/;

type Hit = Readonly<{sentence: Sentence; word: string; verb: Inflected; confidence: number}>;

/** Whether the first word tells what the patch did or does, rather than naming something. */
const tells = ({base, form}: Inflected, rest: string): boolean => {
	if (rest === '' || auxiliary.test(rest)) return false;
	if (form === 'third') return !/^of\b/.test(rest) && !(nouns.test(base) && behindNoun.test(rest));
	if (form === 'past') return object.test(rest) && !auxiliary.test(rest.replace(object, '').trim());
	return !finite.test(rest) && !/^(?:to|from|by|of|into)\b/.test(rest);
};

const judge = (sentence: Sentence, isOpening: boolean): Hit | undefined => {
	const [, word = '', rest = ''] = sentence.text.match(/^([A-Z][a-z]+)\b(?![-'’(_./])\s*([\s\S]*)$/) ?? [];
	const verb = inflectedVerb(word);
	if (verb === undefined || sentence.paragraph.isItem) return undefined;
	if (!tells(verb, rest)) {
		const confidence = isOpening && verb.form === 'past' ? sureOfPast(verb.base, rest) : 0;
		return confidence === 0 ? undefined : {sentence, word, verb, confidence};
	}
	if (isOpening) return {sentence, word, verb, confidence: verb.form === 'gerund' ? 0.8 : 0.9};
	const isSure =
		verb.form !== 'gerund' && object.test(rest) && !/^(?:fix|return|set|use|call|let)$/.test(verb.base);
	return isSure && !finite.test(rest.replace(/^\S+/, ''))
		? {sentence, word, verb, confidence: 0.6}
		: undefined;
};

/** A later sentence that goes on like that, where it has an object: `Also adds a test.` */
const follower = (sentence: Sentence, {form}: Inflected): Omit<Hit, 'confidence'> | undefined => {
	const [, lead = '', word = '', rest = ''] =
		sentence.text.match(
			/^((?:Also|Then|Finally|Additionally|Further|Furthermore),?\s+(?:also\s+)?)?([A-Za-z][a-z]+)\b(?![-'’(_./])\s*([\s\S]*)$/,
		) ?? [];
	const verb = inflectedVerb(word);
	if (verb === undefined || verb.form === 'gerund' || (verb.form !== form && verb.form !== 'third'))
		return undefined;
	if (!object.test(rest) || !tells(verb, rest)) return undefined;
	return {
		sentence: {...sentence, at: sentence.at + lead.length, text: sentence.text.slice(lead.length)},
		word,
		verb,
	};
};

/** The later sentences of the reported ones' paragraphs that would be left in the old form. */
const followersOf = (message: string, hits: readonly Hit[]) => {
	const verbs = new Map(hits.map(({sentence, verb}) => [sentence.paragraph, verb]));
	return sentencesOf(message).flatMap(sentence => {
		const verb = sentence.isFirst ? undefined : verbs.get(sentence.paragraph);
		return verb === undefined ? [] : (follower(sentence, verb) ?? []);
	});
};

const hitsIn = (message: string): readonly Hit[] =>
	sentencesOf(message)
		.filter(({isFirst}) => isFirst)
		.flatMap((sentence, index) => judge(sentence, index === 0) ?? []);

export const changelogImperative = defineMessageRule({
	id: 'changelog-imperative',
	severity: 'must',
	title: 'The changelog gives orders',
	why: '"Add" and "Skip" tell the code what to become. "Adds" and "Skipped" can be read as what the code does today or did before, and a reader has to guess which is meant.',
	cites: handbook('Changelog'),
	good: `KVM: x86: Skip the flush if the root is unchanged

Skip the TLB flush if the new root equals the old one, as no entry can be
stale then.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Skip the flush if the root is unchanged

Skips the TLB flush if the new root equals the old one, as no entry can be
stale then.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		hitsIn(message).map(({sentence, word, verb, confidence}) => ({
			message: `"${word}" describes. Give an order: "${inCaseOf(word, verb.base)}".`,
			spot: spotAt(message, sentence.at, word.length),
			confidence,
		})),
	fixClass: 'confirm',
	fix: ({commit: {message}}) => {
		const found = hitsIn(message);
		const hits = [...found, ...followersOf(message, found)];
		const edits = hits.flatMap(({sentence, word, verb}) => {
			const text = message.slice(sentence.at, sentence.at + sentence.text.length);
			const rest = followOn(text.slice(word.length), verb.form);
			if (rest === undefined) return [];
			return [{at: sentence.at, length: text.length, text: inCaseOf(word, verb.base) + rest}];
		});
		return edits.length < hits.length ? undefined : keepingWidth(message, withEdits(message, edits));
	},
});
