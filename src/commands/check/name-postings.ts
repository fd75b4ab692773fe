import {plural} from '../../text/plural.ts';
import type {GivenPosting} from './input.ts';

const subjectOf = ({patches, cover}: GivenPosting): string =>
	(cover?.posted ?? patches[0]?.posted)?.rawSubject ?? '';

/** Each of several postings with the name that tells it from the others; a posting alone needs none. */
export const namePostings = (postings: readonly GivenPosting[]): readonly GivenPosting[] => {
	if (postings.length < 2) return postings;
	const counts = new Map<string, number>();
	return postings.map(posting => {
		const subject = subjectOf(posting);
		const count = (counts.get(subject) ?? 0) + 1;
		counts.set(subject, count);
		return {...posting, name: count === 1 ? subject : `${subject} (${count})`};
	});
};

/** Says that mails of a posting are missing; undefined where it is whole, or a single patch that somebody picked. */
export const missingNote = ({patches, cover}: GivenPosting): string | undefined => {
	const total = patches[0]?.posted?.subject?.number?.total ?? cover?.posted.subject?.number?.total ?? 0;
	if (patches.length >= total || patches.length + (cover === undefined ? 0 : 1) < 2) return undefined;
	const title = cover?.posted.subject?.title ?? patches[0]?.posted?.subject?.title;
	return `${plural(patches.length, 'patch', 'patches')} of ${total} of "${title}" can be judged; what is about the whole series is not.`;
};
