import {handbook, kernelDoc} from '../cite.ts';
import {type Chapter, example, fits, misses, tell} from './lesson.ts';

const submitting = 'process/submitting-patches.rst';

/** What follows the first posting. */
export const versions: Chapter = {
	id: 'versions',
	title: 'Versions and replies',
	about: 'how to answer, and how to post again',
	cards: [
		example({
			id: 'inline',
			isShort: true,
			title: 'An answer above everything',
			shows: [
				'Right, will do in v2.',
				'',
				'On Mon, a reviewer wrote:',
				'> [ 200 lines, with two questions among them ]',
			],
			answers: [
				fits('Answer below each question', 'Two questions and one answer leave one open.'),
				fits('Cut what is not answered', 'The reader looks for your lines and not for theirs.'),
				misses('Quote everything, for the archive', 'The archive has the first mail already.'),
			],
			words: {
				why: 'A reply is read by people who see many mails a day. Each answer stands below the words it belongs to, and what is not answered is cut away.',
				cites: kernelDoc(submitting),
			},
			before: ['Right, will do in v2.', '> the whole mail'],
			after: ['> Can sp be NULL here?', '', 'No, the caller has checked it. v2 says so in the changelog.'],
		}),
		example({
			id: 'new-thread',
			isShort: true,
			title: 'Where v2 goes',
			shows: ['[PATCH v2 0/4] KVM: x86: Flush less', 'In-Reply-To: <the cover letter of v1>'],
			answers: [
				fits('A version begins a thread of its own', 'Trees of versions can be read by nobody.'),
				fits('Link v1 from the cover letter', 'Who comes later finds everything from there.'),
				misses('Good, all of it is together', 'For those who were not on v1, it is hidden.'),
			],
			rule: 'post-no-in-reply-to',
			before: ['In-Reply-To: <the cover letter of v1>'],
			after: ['v1: https://lore.kernel.org/all/<Message-ID of its cover>'],
		}),
		example({
			id: 'what-changed',
			title: 'What is new in v2',
			shows: ['[PATCH v2 0/4] KVM: x86: Flush less', '', 'Addressed all comments.'],
			answers: [
				fits('Which, and in which patch?', 'Reviewers read what moved, and only that.'),
				fits('Say who asked for it', 'They look for their own remark first.'),
				misses(
					'Put the list into the changelogs',
					'There git would keep it for ever; below --- it goes away.',
				),
			],
			rule: 'post-changes-since',
			before: ['Addressed all comments.'],
			after: [
				'v2:',
				' - Patch 2: keep the flush for nested guests (first reviewer)',
				' - Patch 4: new, selftest',
			],
			exercise: {step: 'patches', shortlog: undefined},
		}),
		example({
			id: 'resend',
			title: 'RESEND with a small fix',
			shows: ['[PATCH v2 RESEND 0/4] KVM: x86: Flush less', '', 'Same as v2, with a typo mended in patch 3.'],
			answers: [
				fits('Then it is v3', 'RESEND promises that nothing changed.'),
				misses('Fine, it is only a typo', 'Who relied on the promise has looked at another patch.'),
				misses('Call it v2 again', 'Two different series with one number cannot be told apart.'),
			],
			rule: 'post-resend-unmodified',
			words: {
				why: 'RESEND is for mails that got no answer for about two weeks, and repeats them as they were. Any change makes the next version.',
				cites: kernelDoc(submitting),
			},
			before: ['[PATCH v2 RESEND 0/4]'],
			after: ['[PATCH v3 0/4]'],
			exercise: {step: 'tag', shortlog: undefined},
		}),
		tell({
			id: 'applied',
			title: 'When it is taken',
			text: 'A reply to the cover letter tells tree, branch and commits. If only some patches were taken, post the rest as the next version. Until Linus has them, the ids may still change, so do not cite them yet.',
			cites: handbook('Notifications'),
		}),
	],
};
