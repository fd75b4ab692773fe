import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {idsOf, mailsOf, nameOf} from '../../posting/mails.ts';

export const baseNoBranchInSubject = definePostingRule({
	id: 'base-no-branch-in-subject',
	severity: 'hint',
	title: 'The subject names no branch',
	why: 'Names of branches are out of date soon. The base-commit line says exactly what a series is built on, and programs can read it.',
	cites: handbook('Git Base'),
	good: '[PATCH v3 1/2] KVM: x86: Skip the flush',
	bad: '[PATCH v3 kvm-x86/gmem 1/2] KVM: x86: Skip the flush',
	check: posting =>
		mailsOf(posting)
			.flatMap(each => {
				const branch = each.mail.subject?.tags.find(tag => /\/|^kvm-x86/i.test(tag));
				if (branch === undefined) return [];
				const message = `${nameOf(each)} has the branch ${branch} in its brackets. Leave it out; the base-commit line says it.`;
				return [{message, confidence: 0.9, patchIds: idsOf(each)}];
			})
			.slice(0, 1),
});
