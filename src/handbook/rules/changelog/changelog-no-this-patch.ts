import {defineMessageRule} from '../../changelog/define.ts';
import {type Edit, withEdits} from '../../changelog/edit.ts';
import {followOn} from '../../changelog/order-form.ts';
import {type Sentence, sentencesOf} from '../../changelog/paragraphs.ts';
import {spotAt} from '../../changelog/spot.ts';
import {inflectedVerb, isBaseVerb} from '../../changelog/verbs.ts';
import {keepingWidth} from '../../changelog/wrap.ts';
import {kernelDoc} from '../../cite.ts';

const name = String.raw`(?:[Tt]his|[Tt]he\s+(?:current|present|following|attached)|[Mm]y)\s+(?:(?:small|simple|single|trivial|little)\s+)?(?:patch(?:\s?set|es|\s?series)?|commit|change(?:\s?set)?|series|diff|CL)`;
const pattern = new RegExp(
	String.raw`\b${name}\b(?!['’]?s\b|\s+(?:is\s+based|depends|applies|log|of|in\s+behaviou?r)\b|-)`,
	'g',
);

/** What else stands for the patch at the start of a changelog, before a verb that tells what patches do. */
const opener = String.raw`(?:This|It|The\s+(?:patch|commit|change)|Patch)`;
const doing =
	'(?:adds|changes|cleans|converts|defines|disables|drops|enables|extends|fixes|implements|introduces|moves|refactors|removes|renames|replaces|reworks|updates)';
const opening = new RegExp(String.raw`^${opener}(?=\s+(?:(?:also|just|simply)\s+)?${doing}\b)`);

const adverb = String.raw`(?:(also|just|simply|only|further|additionally|explicitly)\s+)?`;
const purpose = String.raw`(?:(?:is\s+(?:meant\s+|intended\s+)?|aims\s+|tries\s+|attempts\s+|intends\s+|is\s+going\s+)to\s+|will\s+)`;
const subject = new RegExp(String.raw`^(?:${name}|${opener})\s+${adverb}(${purpose})?${adverb}([a-z]+)\b`);
const within = new RegExp(String.raw`^(?:[Ii]n|[Ww]ith)\s+${name},\s+(?:[Ww]e\s+)?([a-z]+)\b`);
const effect = new RegExp(
	String.raw`^[Ww]ith\s+${name}(?:\s+applied)?,\s+((?:the\s+)?[A-Za-z0-9]+)\s+([a-z]+)\b`,
);

/** Words that need the subject that would be gone: `Do not`, `… but does not`. */
const dangling =
	/^\s+not\b|\b(?:but|and|or|although|as)\s+(?:also\s+)?(?:is|was|has|had|will|would|can|cannot|should|may|does|doesn['’]t|did|didn['’]t|it|isn['’]t|won['’]t)\b/;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The opening of an order and what of the sentence it replaces. */
const orderFor = (text: string): Readonly<{length: number; text: string; follows: boolean}> | undefined => {
	const said = text.match(subject);
	if (said !== null) {
		const [whole, before, aim, behind, word = ''] = said;
		const verb = inflectedVerb(word);
		const told = verb?.form === 'third' ? verb.base : undefined;
		const meant = isBaseVerb(word) ? word : undefined;
		const base = aim === undefined ? told : meant;
		const adverbs = [before, behind].filter(each => each !== undefined);
		if (base === undefined) return undefined;
		return {length: whole.length, text: capital([...adverbs, base].join(' ')), follows: aim === undefined};
	}
	const inside = text.match(within);
	if (inside !== null && isBaseVerb(inside[1] ?? ''))
		return {length: inside[0].length, text: capital(inside[1] ?? ''), follows: false};
	const done = text.match(effect);
	const verb = inflectedVerb(done?.[2] ?? '');
	if (done == null || verb?.form !== 'third') return undefined;
	return {length: done[0].length, text: `Make ${done[1]} ${verb.base}`, follows: true};
};

const editFor = (message: string, {text, at}: Sentence): Edit | undefined => {
	const order = orderFor(text);
	// `This changes enable` meant to say `These changes enable`.
	const isTypo = /^This\s+changes\s+([a-z]+)/.exec(text)?.[1];
	if (order === undefined || (isTypo !== undefined && isBaseVerb(isTypo))) return undefined;
	const original = message.slice(at, at + text.length);
	const rest = original.slice(order.length);
	const behind = order.follows ? followOn(rest, 'third') : rest;
	if (behind === undefined || dangling.test(rest)) return undefined;
	// A line break in what goes must stay where the sentence does not begin a line, or that line grows too long.
	const breaks = original.slice(0, order.length).match(/\r?\n/)?.[0] ?? '';
	const isMidLine = at > 0 && message[at - 1] !== '\n';
	const gap = isMidLine && breaks !== '' ? (message.slice(0, at).match(/[ \t]+$/)?.[0].length ?? 0) : 0;
	const lead = gap > 0 ? breaks : '';
	return {
		at: at - gap,
		length: original.length + gap,
		text: lead + order.text + behind,
	};
};

const hitsIn = (message: string) =>
	sentencesOf(message).flatMap((sentence, index) => {
		const found = [...sentence.text.matchAll(pattern)];
		const first = index === 0 && found[0]?.index !== 0 ? sentence.text.match(opening) : null;
		return [...(first === null ? [] : [first]), ...found].map(({0: text, index: at = 0}) => ({
			sentence,
			at: sentence.at + at,
			text,
		}));
	});

/** A changelog is kept with its commit alone: of a series nothing is left, and whoever names a patch is read in it. */
const says = (words: string) =>
	/series|set$/i.test(words) && !/change\s?set/i.test(words)
		? `Once applied, nobody can tell what "${words}" is. Name the commit or what it does.`
		: `"${words}" adds nothing. Say directly what to do.`;

const more = new RegExp(String.raw`^It\s+(?:(?:also|further|additionally)\s+)?${doing}\b`);

/** Sentences right behind these that go on with what the patch does, and would have lost what `It` stands for. */
const goingOn = (message: string, told: readonly Sentence[]): readonly Sentence[] => {
	const found = new Set(told.map(({at}) => at));
	return sentencesOf(message).filter((sentence, index, all) => {
		const before = all[index - 1];
		const isNext = before?.paragraph === sentence.paragraph && found.has(before.at);
		if (found.has(sentence.at) || !isNext || !more.test(sentence.text)) return false;
		found.add(sentence.at);
		return true;
	});
};

export const changelogNoThisPatch = defineMessageRule({
	id: 'changelog-no-this-patch',
	severity: 'should',
	title: 'The changelog does not speak of "this patch"',
	why: 'Whoever reads a changelog knows which commit it is printed with, and once applied there is no patch any more. Without the phrase the sentence becomes an order.',
	cites: kernelDoc('process/submitting-patches.rst', 'Describe your changes'),
	good: `KVM: x86/mmu: Add a helper to look up the root

Add a helper to look up the root of an address space, so that its three
callers agree on what an invalid root is.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86/mmu: Add a helper to look up the root

This patch adds a helper to look up the root of an address space, so that
its three callers agree on what an invalid root is.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		hitsIn(message).map(({at, text}) => ({
			message: says(text.replace(/\s+/g, ' ')),
			spot: spotAt(message, at, text.length),
			confidence: 0.9,
		})),
	fixClass: 'confirm',
	fix: ({commit: {message}}) => {
		const sentences = [...new Map(hitsIn(message).map(({sentence}) => [sentence.at, sentence])).values()];
		const edits = [...sentences, ...goingOn(message, sentences)].map(sentence => editFor(message, sentence));
		const known = edits.filter(edit => edit !== undefined);
		return known.length < edits.length ? undefined : keepingWidth(message, withEdits(message, known));
	},
});
