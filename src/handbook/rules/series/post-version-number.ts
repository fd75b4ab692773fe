import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {idsOf, mailsOf} from '../../posting/mails.ts';

export const postVersionNumber = definePostingRule({
	id: 'post-version-number',
	severity: 'must',
	title: 'All mails of a posting have the same version',
	why: 'Programs sort patches into series by version and number. Two versions in one posting fall apart, or mix with an older one.',
	cites: kernelDoc('process/submitting-patches.rst', 'The canonical patch format'),
	good: `[PATCH v2 1/2] KVM: x86: One
[PATCH v2 2/2] KVM: x86: Two`,
	bad: `[PATCH v2 1/2] KVM: x86: One
[PATCH 2/2] KVM: x86: Two`,
	check: posting => {
		const placed = mailsOf(posting).filter(({mail}) => mail.subject?.number !== undefined);
		const versions = [...new Set(placed.map(({mail}) => mail.subject?.version ?? 1))].toSorted(
			(a, b) => a - b,
		);
		if (versions.length < 2) return [];
		const message = `The mails are of versions ${versions.join(' and ')}. Make all of them with one git format-patch -v${versions.at(-1)}.`;
		const patchIds = placed.filter(({mail}) => mail.subject?.version !== versions.at(-1)).flatMap(idsOf);
		return [{message, confidence: 0.85, patchIds}];
	},
});
