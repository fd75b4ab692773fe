import {placeholderIn} from '../../../series/placeholder.ts';
import {isUnnamed} from '../../../series/subject.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {isKvmPatch} from '../../posting/kind.ts';
import {remarksOf} from '../../posting/words.ts';

export const postCoverFilled = definePostingRule({
	id: 'post-cover-filled',
	severity: 'must',
	title: 'The cover letter is written',
	why: 'It is the first thing people read, and often the only one. It says what the series does and why, under a subject like a shortlog.',
	cites: handbook('Posting'),
	good: `[PATCH 0/2] KVM: x86: Flush less
Drop two flushes of roots that nothing needs, as the lock already keeps all others out. The second patch needs the first one.
[PATCH 1/2] KVM: x86: One
[PATCH 2/2] KVM: x86: Two`,
	bad: `[PATCH 0/2] *** SUBJECT HERE ***
*** BLURB HERE ***
[PATCH 1/2] KVM: x86: One
[PATCH 2/2] KVM: x86: Two`,
	check: posting => {
		const {cover} = posting;
		if (cover === undefined) return [];
		const title = cover.subject?.title ?? cover.rawSubject;
		const left = placeholderIn(`${title}\n${cover.notes}`);
		if (left !== undefined) {
			return [
				{
					message: `The template's ${left} is still in the cover letter. Write what belongs there.`,
					confidence: 0.95,
					patchIds: [],
				},
			];
		}
		const words = remarksOf({...posting, mails: new Map()}).match(/[A-Za-z]{2,}/g) ?? [];
		const isAllKvm = posting.context.series.patches.every(isKvmPatch);
		return [
			...(isUnnamed(title)
				? [
						{
							message: 'The subject of the cover letter names nothing. Say what the series does.',
							confidence: 0.95,
							patchIds: [],
						},
					]
				: []),
			...(/\bKVM\b|^Documentation|^selftests/i.test(title) || !isAllKvm
				? []
				: [
						{
							message:
								'The subject of the cover letter does not name KVM. Begin it like a shortlog, with the prefix that the patches have in common.',
							confidence: 0.7,
							patchIds: [],
						},
					]),
			...(words.length >= 20
				? []
				: [
						{
							message: `The cover letter has ${words.length === 0 ? 'no text' : 'hardly any text'}. Say what the series does, why, and how it was tested.`,
							confidence: 0.7,
							patchIds: [],
						},
					]),
		];
	},
});
