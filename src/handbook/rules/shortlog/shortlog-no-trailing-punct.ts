import {handbook} from '../../cite.ts';
import {
	defineDescriptionRule,
	descriptionSpot,
	shortlogParts,
	withDescription,
} from '../../shortlog/define.ts';

const end = /[\s.,;:!?…]*[.,;:!?…][\s.,;:!?…]*$/;

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
		const found = end.exec(parts.description);
		if (found === null || found.index === 0) return [];
		const message = `The shortlog ends in "${found[0].trim()}"; a title has none.`;
		return [{message, confidence: 0.95, spot: descriptionSpot(parts, found.index, found[0].length)}];
	},
	fixClass: 'safe',
	fix: patch => withDescription(patch, shortlogParts(patch).description.replace(end, '')),
});
