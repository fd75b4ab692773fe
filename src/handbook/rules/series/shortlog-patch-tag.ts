import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {idsOf, mailsOf, nameOf, type PlacedMail} from '../../posting/mails.ts';
import type {SeriesReport} from '../../rule.ts';

/** Words of the brackets that are known, or that another rule speaks about. */
const isKnown = (tag: string) =>
	/^(?:PATCH|RFC|RESEND|RFT|kvm-unit-tests|(?:kvm-?)?tool|qemu|\d+(?:\.\d+)+(?:\.y)?(?:-\w+)?)$/i.test(tag) ||
	/\/|^kvm-x86/i.test(tag);

/** A version, or the word itself, as git and the archives do not read it. */
const isMisspelt = (tag: string) =>
	/^(?:PATCH.+|P[ATCH]{2,5}|v(?:er(?:sion)?)?[._-]?\d.*|REPOST|\d+)$/i.test(tag) && !/^PATCH$/i.test(tag);

const faultOf = (each: PlacedMail): readonly SeriesReport[] => {
	const {subject, rawSubject, headers} = each.mail;
	const patchIds = idsOf(each);
	if (subject === undefined) {
		const [brackets] = rawSubject.match(/^\s*\[[^\]]*(?:PATCH|RFC)[^\]]*\]/i) ?? [];
		if (brackets !== undefined) {
			const message = `${nameOf(each)} begins with ${brackets.trim()}, which programs do not read. Write PATCH, the version as vN, and the number.`;
			return [{message, confidence: 0.85, patchIds}];
		}
		if (!headers.has('message-id')) return [];
		const message = `${nameOf(each)} has no [PATCH] before its shortlog. Make it with git format-patch.`;
		return [{message, confidence: 0.8, patchIds}];
	}
	const strange = subject.tags.find(tag => !isKnown(tag));
	if (strange !== undefined) {
		const message = `${nameOf(each)} has "${strange}" in its brackets. Leave PATCH, the version as vN, and the number.`;
		return [{message, confidence: isMisspelt(strange) ? 0.85 : 0.7, patchIds}];
	}
	const written = rawSubject.slice(0, rawSubject.length - subject.title.length);
	const [grown] = written.match(/(?:PATCH|RFC|RESEND)[-_]?v\d+/i) ?? [];
	if (grown !== undefined) {
		const message = `${nameOf(each)} has "${grown}" in its brackets, which not all programs read. Write the version as a word of its own.`;
		return [{message, confidence: 0.85, patchIds}];
	}
	const {number} = subject;
	if (number !== undefined && number.index > number.total) {
		return [
			{
				message: `${nameOf(each)} is counted as ${number.index} of ${number.total}.`,
				confidence: 0.9,
				patchIds,
			},
		];
	}
	if (subject.tags.some(tag => tag.toUpperCase() === 'PATCH')) return [];
	const message = `${nameOf(each)} does not say PATCH in its brackets. Write RFC PATCH where it is an RFC.`;
	return [{message, confidence: 0.75, patchIds}];
};

export const shortlogPatchTag = definePostingRule({
	id: 'shortlog-patch-tag',
	severity: 'must',
	title: 'The brackets hold PATCH, the version and the number',
	why: 'Archives and tools group mails by the words in the brackets. A word they do not know, or a number that does not fit, tears a series apart.',
	cites: kernelDoc('process/submitting-patches.rst', 'The canonical patch format'),
	good: '[PATCH v2 1/1] KVM: x86: Skip the flush',
	bad: '[PATCH V2-final] KVM: x86: Skip the flush',
	check: posting => {
		const placed = mailsOf(posting);
		const totals = new Set(placed.flatMap(({mail}) => mail.subject?.number?.total ?? []));
		if (totals.size > 1) {
			const message = `The mails count differently: ${[...totals].map(total => `of ${total}`).join(', ')}. Make them with one git format-patch.`;
			return [{message, confidence: 0.85, patchIds: placed.flatMap(idsOf)}];
		}
		return placed.flatMap(each => faultOf(each)).slice(0, 1);
	},
});
