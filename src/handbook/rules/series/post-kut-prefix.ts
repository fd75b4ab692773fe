import {handbook} from '../../cite.ts';
import {isUnitTestPath, pathsOf} from '../../posting/kind.ts';
import {idsOf, mailsOf} from '../../posting/mails.ts';
import {defineSeriesRule} from '../../rule.ts';

export const postKutPrefix = defineSeriesRule({
	id: 'post-kut-prefix',
	severity: 'must',
	title: 'Unit tests have kvm-unit-tests in their brackets',
	why: 'Two projects share the list. The brackets tell people and programs which repository a patch is for.',
	cites: handbook('Co-Posting Tests'),
	good: '[kvm-unit-tests PATCH] x86: Test the flush',
	bad: '[PATCH] x86: Test the flush',
	check: posting => {
		const {patches} = posting.context.series;
		if (patches.length === 0 || !patches.every(patch => pathsOf(patch).some(isUnitTestPath))) return [];
		const without = mailsOf(posting).filter(({mail}) => !/\bkvm-unit-tests\b/i.test(mail.rawSubject));
		if (without.length === 0) return [];
		const message =
			'The patches are for KVM-unit-tests, and the brackets do not say so. Make them with --subject-prefix="kvm-unit-tests PATCH".';
		return [{message, confidence: 0.9, patchIds: without.flatMap(idsOf)}];
	},
});
