import {kernelDoc} from '../cite.ts';
import {type Chapter, example, fault, fits, misses, on, practice, tell} from './lesson.ts';

const submitting = 'process/submitting-patches.rst';

/** The lines at the end of a changelog. */
export const tags: Chapter = {
	id: 'tags',
	title: 'Tags, Fixes and stable',
	about: 'the lines at the end, and who reads them',
	cards: [
		tell({
			id: 'sign-off',
			isShort: true,
			title: 'Signed-off-by is yours',
			text: "With Signed-off-by you certify that you may pass the code on. Name and address are the author's, and the last line is the sender's. No program adds it for you, this one included; git commit -s does when you ask.",
			cites: kernelDoc(submitting),
		}),
		example({
			id: 'no-fixes',
			title: 'A fix without its cause',
			shows: [
				'KVM: nSVM: Fix a stale ASID after a nested exit',
				'',
				'Signed-off-by: Practice Author <author@example.org>',
			],
			answers: [
				fits('Which commit brought the bug?', 'A Fixes tag says it, with id and title.'),
				fits('Also for an old bug', 'The tag informs; it asks for no backport.'),
				misses('Only if stable is to take it', 'Fixes and stable are two questions.'),
			],
			rule: 'fixes-tag-required',
			before: ['Signed-off-by: Practice Author <author@example.org>'],
			after: [
				'Fixes: 0123456789ab ("KVM: nSVM: Keep the ASID of L2")',
				'Signed-off-by: Practice Author <author@example.org>',
			],
		}),
		fault({
			id: 'stable',
			isShort: true,
			title: 'A fix that people need in old kernels',
			shows: [practice.retry, '', 'Fixes: … ("KVM: x86/mmu: Count NX huge page splits of shadow paging")'],
			question: 'Suppose a release has the bug. Does stable take this?',
			answers: [
				misses('Yes, it has a Fixes tag', 'For KVM x86 that tag alone brings no backport.'),
				fits(
					'No: Cc: stable@vger.kernel.org is missing',
					'KVM x86 is left out of automatic selection, so one has to ask.',
				),
				misses(
					'Yes, if the mail goes to stable, too',
					'The tag is read when the commit is merged; the mail is not.',
				),
			],
			rule: 'stable-cc-explicit',
			before: ['Fixes: … ("KVM: x86/mmu: Count …")'],
			after: ['Fixes: … ("KVM: x86/mmu: Count …")', 'Cc: stable@vger.kernel.org'],
			exercise: on('messages', 'retry'),
		}),
		example({
			id: 'address',
			title: 'Nearly the address',
			shows: ['Cc: stable@vger.kernel'],
			answers: [
				fits('.org is missing', 'The mail goes nowhere, and so does the request.'),
				misses('The handbook prints it so, then it is right', 'The document drops the end there.'),
				fits('A version goes behind a #', 'It tells how far back the fix is needed.'),
			],
			rule: 'stable-address',
			before: ['Cc: stable@vger.kernel'],
			after: ['Cc: stable@vger.kernel.org # 6.6.x'],
		}),
		example({
			id: 'permission',
			title: 'A kind word in the corridor',
			shows: [
				'Reviewed-by: A Colleague <colleague@example.org>',
				'',
				'The colleague said over lunch that it looks right.',
			],
			answers: [
				fits('Only with their own words on the list', 'The tag is a statement of theirs, not of yours.'),
				fits(
					'Cc: and Suggested-by: are another matter',
					'They vouch for nothing; even so, ask when in doubt.',
				),
				misses('Good, review is what counts', 'A review that nobody can read helps nobody.'),
			],
			rule: 'tag-permission',
			before: ['Reviewed-by: A Colleague <colleague@example.org>'],
			after: ['Cc: A Colleague <colleague@example.org>'],
		}),
	],
};
