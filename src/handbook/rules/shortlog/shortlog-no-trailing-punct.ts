import {handbook} from '../../cite.ts';
import {
	defineDescriptionRule,
	descriptionSpot,
	shortlogParts,
	withDescription,
} from '../../shortlog/define.ts';

/** Where the punctuation and blanks at the end begin. Counted from the end: a pattern would try every blank first. */
const endOf = (text: string): number => {
	let at = text.length;
	while (at > 0 && /[\s.,;:!?…]/.test(text.charAt(at - 1))) at--;
	return at;
};

export const shortlogNoTrailingPunct = defineDescriptionRule({
	id: 'shortlog-no-trailing-punct',
	severity: 'must',
	title: 'The shortlog does not end in punctuation',
	why: 'A shortlog is a title: in logs, in mail and in other changelogs that name it. Titles carry no full stop.',
	cites: handbook('Shortlog'),
	good: 'KVM: x86: Free the bitmap when creating a VM fails',
	bad: 'KVM: x86: Free the bitmap when creating a VM fails.',
	check: patch => {
		const parts = shortlogParts(patch);
		const at = endOf(parts.description);
		const rest = parts.description.slice(at);
		if (at === 0 || rest.trim() === '') return [];
		const message = `The shortlog ends in "${rest.trim()}"; a title has none.`;
		return [{message, confidence: 0.95, spot: descriptionSpot(parts, at, rest.length)}];
	},
	fixClass: 'safe',
	fix: patch => {
		const {description} = shortlogParts(patch);
		return withDescription(patch, description.slice(0, endOf(description)));
	},
});
