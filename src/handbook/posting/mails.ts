import type {Posted} from '../../series/posted.ts';
import type {Patch} from '../../series/series.ts';
import type {Posting} from '../rule.ts';

/** A mail of a posting with the patch it carries; none for the cover letter. */
export type PlacedMail = Readonly<{mail: Posted; patch: Patch | undefined}>;

/** The mails of a posting, cover letter first; none where commits were read. */
export const mailsOf = ({cover, mails, context: {series}}: Posting): readonly PlacedMail[] => [
	...(cover === undefined ? [] : [{mail: cover, patch: undefined}]),
	...series.patches.flatMap((patch): readonly PlacedMail[] => {
		const mail = mails.get(patch.id);
		return mail === undefined ? [] : [{mail, patch}];
	}),
];

/** Whether there are mails to look at, and not only commits. */
export const isMailed = ({cover, mails}: Posting): boolean => cover !== undefined || mails.size > 0;

/** The patches a mail is about, by id: its own, or none for the cover letter. */
export const idsOf = ({patch}: PlacedMail): readonly string[] => (patch === undefined ? [] : [patch.id]);

/** How a sentence names a mail: `Patch 2`, `The cover letter`, `The mail`. */
export const nameOf = ({mail: {subject}, patch}: PlacedMail): string => {
	if (patch === undefined) return 'The cover letter';
	return subject?.number === undefined ? 'The mail' : `Patch ${subject.number.index}`;
};

/** The first value of a header; `name` in lower case. Undefined where there is no such header. */
export const headerIn = ({headers}: Posted, name: string): string | undefined => headers.get(name)?.[0];

/** The message ids in these headers of a mail, without their brackets. */
export const messageIdsIn = ({headers}: Posted, ...names: readonly string[]): readonly string[] =>
	names.flatMap(name => (headers.get(name) ?? []).flatMap(value => value.match(/[^\s<>]+@[^\s<>]+/g) ?? []));

/** Whether the brackets of any mail hold this word; `word` in upper case. */
export const hasTag = (posting: Posting, word: string): boolean =>
	mailsOf(posting).some(({mail}) => mail.subject?.tags.some(tag => tag.toUpperCase() === word) === true);

/** The highest version that a subject names; 1 where none does. */
export const versionOf = (posting: Posting): number =>
	Math.max(1, ...mailsOf(posting).map(({mail}) => mail.subject?.version ?? 1));
