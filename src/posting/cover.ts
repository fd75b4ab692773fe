import {fillText} from '../series/paragraph.ts';
import {placeholderIn} from '../series/placeholder.ts';
import {asksSomething} from '../series/question.ts';
import {isUnnamed} from '../series/subject.ts';

/** What a cover letter's text is made of; each part may be empty but the blurb. */
export type CoverParts = Readonly<{
	/** What the series does, why, and how it is organised. */
	blurb: string;
	/** What an RFC wants to know. */
	question?: string;
	/** The testing statement. */
	statement: string;
	/** What changed since the versions before, newest first, with their lore addresses. */
	versionNotes?: string;
}>;

const paragraph = (heading: string, text: string | undefined): string => {
	const body = fillText((text ?? '').replace(/\r\n?/g, '\n')).replace(/^\n+/, '');
	return body === '' ? '' : `${heading}${body}`;
};

/** The text of a cover letter below its subject, without a line end at its end; lines of prose are filled to 75 columns. */
export const composeCover = ({blurb, question, statement, versionNotes}: CoverParts): string =>
	[
		paragraph('', blurb),
		paragraph('Feedback wanted:\n', question),
		paragraph('Testing:\n', statement),
		paragraph('', versionNotes),
	]
		.filter(part => part !== '')
		.join('\n\n');

/** What is still wrong with a cover letter. `says` is one sentence of fact and one of remedy. */
export type CoverFault = Readonly<{
	id:
		| 'subject-empty'
		| 'subject-prefix'
		| 'subject-prefix-twice'
		| 'subject-lines'
		| 'blurb-empty'
		| 'blurb-short'
		| 'placeholder'
		| 'question-missing';
	/** must: patches are not made with it. should: it is told. */
	level: 'must' | 'should';
	says: string;
}>;

const kvmSubject = /^KVM: (?:[\w/-]+: )?\S/;

/** The faults of a cover letter. `isRfc` asks for a question in it. */
export const checkCover = ({
	subject,
	blurb,
	body,
	isRfc,
}: Readonly<{subject: string; blurb: string; body: string; isRfc: boolean}>): readonly CoverFault[] => {
	const isEmpty = blurb.trim() === '';
	const left = placeholderIn(`${subject}\n${body}`);
	const faults: readonly (CoverFault | false)[] = [
		isUnnamed(subject) && {
			id: 'subject-empty',
			level: 'must',
			says: `The cover letter has no subject${subject.trim() === '' ? '' : ' behind its prefix'}. Name what the series does.`,
		},
		/[\r\n]/.test(subject.trim()) && {
			id: 'subject-lines',
			level: 'must',
			says: 'The subject has more than one line. Keep one.',
		},
		!isUnnamed(subject) &&
			!kvmSubject.test(subject.trim()) && {
				id: 'subject-prefix',
				level: 'should',
				says: 'The subject does not begin like a shortlog. Write KVM: <topic>: and what the series does.',
			},
		/^KVM:.*:\s+KVM:/.test(subject.trim()) && {
			id: 'subject-prefix-twice',
			level: 'should',
			says: 'The subject has two prefixes. Keep the one that fits the whole series.',
		},
		left !== undefined && {
			id: 'placeholder',
			level: 'must',
			says: `The template's ${left} is still there. Write the text that belongs in its place.`,
		},
		isEmpty && {
			id: 'blurb-empty',
			level: 'must',
			says: 'The cover letter has no text. Say what the series does, why, and how it is organised.',
		},
		!isEmpty &&
			blurb.split(/\s+/).filter(word => word !== '').length < 20 && {
				id: 'blurb-short',
				level: 'should',
				says: 'The text has fewer than 20 words. Say what the series does, why, and how it is organised.',
			},
		isRfc &&
			!asksSomething(body) && {
				id: 'question-missing',
				level: 'must',
				says: 'An RFC asks something, and this one does not. Write what reviewers are to answer.',
			},
	];
	return faults.filter(fault => fault !== false);
};
