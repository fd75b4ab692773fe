import {followOn} from '../../changelog/order-form.ts';
import {inCaseOf, inflectedVerb} from '../../changelog/verbs.ts';
import {handbook} from '../../cite.ts';
import {
	defineDescriptionRule,
	descriptionSpot,
	shortlogParts,
	withDescription,
} from '../../shortlog/define.ts';
import {otherForm} from '../../verbs.ts';

/** `This adds` and `It fixes` at the start, as one word whose order is the verb alone. */
const told = (description: string): ReturnType<typeof otherForm> => {
	const [word = '', said = ''] =
		description.match(/^(?:This|It)\s+(?:(?:also|just|simply)\s+)?([a-z]+)\b/) ?? [];
	const verb = inflectedVerb(said);
	return verb?.form === 'third' ? {word, verb, order: inCaseOf(word, verb.base)} : undefined;
};

const formIn = (description: string) => told(description) ?? otherForm(description);

export const shortlogImperative = defineDescriptionRule({
	id: 'shortlog-imperative',
	severity: 'should',
	title: 'The shortlog gives an order',
	why: 'A shortlog completes the sentence "if applied, this will". The base form of the verb is the one that fits.',
	cites: handbook('Changelog'),
	good: 'KVM: x86: Drop the cache of translated addresses',
	bad: 'KVM: x86: Dropped the cache of translated addresses',
	check: patch => {
		const parts = shortlogParts(patch);
		const found = formIn(parts.description);
		if (found === undefined) return [];
		const {word, verb, order} = found;
		const message = `The verb is an order: ${order}, not ${word}.`;
		const confidence = verb.form === 'gerund' ? 0.8 : 0.9;
		return [{message, confidence, spot: descriptionSpot(parts, 0, word.length)}];
	},
	fixClass: 'confirm',
	fix: patch => {
		const {description} = shortlogParts(patch);
		const found = formIn(description);
		if (found === undefined) return undefined;
		const behind = description.slice(found.word.length);
		// `Enabling of MSRs` is a noun as a whole; the order has an object.
		const object = found.verb.form === 'gerund' ? behind.replace(/^\s+of\b/, '') : behind;
		const rest = followOn(object, found.verb.form);
		return rest === undefined ? undefined : withDescription(patch, found.order + rest);
	},
});
