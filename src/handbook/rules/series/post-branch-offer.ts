import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {remarksOf} from '../../posting/words.ts';

/** An address of a repository to fetch from, or of a page that shows one. Mail archives are none. */
const repository =
	/\bgit(?:\+ssh)?:\/\/\S|\bgit@[\w.-]+:\S|\bssh:\/\/\S{1,200}\bgit\b|https?:\/\/\S{0,200}?(?:\bgit\b|\.git\b|\/tree\/|\/commits?\/|\/-\/|gitlab|github|codeberg|sr\.ht|bitbucket)/i;

export const postBranchOffer = definePostingRule({
	id: 'post-branch-offer',
	severity: 'hint',
	title: 'A long series offers a branch to fetch',
	why: 'Who wants to test a long series fetches a branch faster than a dozen mails. The mails are still what gets reviewed.',
	cites: kernelDoc('process/maintainer-tip.rst'),
	good: `[PATCH 0/11] KVM: x86: Skip flushes of roots
Drop what nothing needs. The branch: https://github.com/someone/linux.git skip-flushes
[PATCH 1/11] KVM: x86: Skip the flush`,
	bad: `[PATCH 0/11] KVM: x86: Skip flushes of roots
Drop what nothing needs.
[PATCH 1/11] KVM: x86: Skip the flush`,
	check: posting => {
		const {cover} = posting;
		const count = cover?.subject?.number?.total ?? 0;
		if (cover === undefined || count <= 10 || repository.test(remarksOf(posting))) return [];
		const message = `The series has ${count} patches, and the cover letter names no repository to fetch them from. Offer a branch to those who want to test.`;
		return [{message, confidence: 0.8, patchIds: []}];
	},
});
