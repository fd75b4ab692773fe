import {handbook} from '../cite.ts';
import {type Chapter, example, fits, misses, tell, timeline} from './lesson.ts';

/** Whose trees there are, when to post, and what silence means. */
export const timing: Chapter = {
	id: 'timing',
	title: 'Trees and timing',
	about: 'where patches go, when, and what silence means',
	cards: [
		tell({
			id: 'trees',
			isShort: true,
			title: 'The way of a patch',
			text: 'Patches for KVM x86 are collected in the kvm-x86 repository: a branch for each topic, and next, which is all of them merged. Shortly before the merge window kvm.git pulls these branches, and then Linus pulls kvm.git.',
			cites: handbook('Trees'),
		}),
		tell({
			id: 'weeks',
			isShort: true,
			title: 'The weeks of a release',
			text: 'Most review happens from rc1 to rc6. Features for the next release should be under review well before rc5, fixes for it before rc6: the tree closes softly then. From rc6 to the next rc1 maintainers catch up and prepare pull requests.',
			cites: handbook('Timeline'),
		}),
		example({
			id: 'late-feature',
			title: 'A feature that is ready in rc7',
			shows: ['Today: v6.16-rc7 is out.', '[PATCH 0/6] KVM: x86: Virtualize a CPU feature'],
			question: 'What fits?',
			answers: [
				misses(
					'Post it now, for the next release',
					'Features for the next release should be in review before rc5.',
				),
				fits(
					'Wait for the next rc1, rebase, test, post',
					'Review starts again there, and the base is fresh.',
				),
				fits(
					'Post it, for the release after the next',
					'Nothing forbids it; silence until rc1 is to be expected.',
				),
				misses(
					'Post it and ask again every few days',
					'Maintainers are busy with pull requests and fixes then.',
				),
			],
			rule: 'post-soft-close-features',
			words: {
				why: 'New features close softly around rc5, so that what was taken can settle before it is pulled.',
				cites: handbook('Lifecycle'),
			},
			before: ['Feature posted in rc7, ping in the merge window'],
			after: ['Feature posted after rc1, rebased on next and tested there'],
		}),
		example({
			id: 'silence',
			isShort: true,
			title: 'Two weeks without an answer',
			shows: ['Posted in rc3. Now rc5 is out and nobody has replied.'],
			question: 'What fits?',
			answers: [
				misses('It was rejected', 'A rejection is a reply. Silence only says that the queue is long.'),
				fits(
					'Check that it applies, builds and passes',
					'Who asks for a merge has made sure that it can be merged.',
				),
				fits('Reply to the cover letter and ask', 'A ping after about two weeks is welcome.'),
				misses('Post it again as v2', 'A new number promises new content.'),
			],
			rule: 'post-ping-ready',
			words: timeline(
				'Series are handled roughly in the order they come. Asking is fine, for one that still applies, builds and passes.',
			),
			before: ['Ping?'],
			after: [
				'Gentle ping: this still applies to kvm-x86/next of today,',
				'and every patch builds and passes there.',
			],
		}),
		example({
			id: 'urgent',
			title: 'A regression of this cycle in rc7',
			shows: ['Since rc2 of this release a guest hangs on reboot.', 'Now rc7 is out, and there is a fix.'],
			question: 'When is it posted?',
			answers: [
				misses(
					'After the next rc1, as all work is',
					'The soft close is for work that is meant for the next release.',
				),
				fits('Now, on top of kvm/master', 'A regression of this cycle is what the current release takes.'),
				fits('Now, alone', 'Tied to other work it would wait for all of it.'),
			],
			rule: 'post-soft-close-fixes',
			words: {
				why: 'Fixes for the next release close softly around rc6. Urgent ones do not wait, as they go into the current release.',
				cites: handbook('Lifecycle'),
			},
			before: ['1 fix and 5 cleanups, on kvm-x86/next'],
			after: ['1 fix on kvm/master; the cleanups after rc1, on next'],
		}),
	],
};
