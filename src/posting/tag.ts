import type {Citation} from '../series/citation.ts';

/** What a posting is: to be merged, to be talked about, or the same mails once more. `version` counts from 1. */
export type Tag = Readonly<{kind: 'PATCH' | 'RFC' | 'RESEND'; version: number}>;

/** The brackets' words without version and number, as `git format-patch --subject-prefix` takes them. */
export const subjectPrefix = ({kind}: Pick<Tag, 'kind'>): string =>
	({PATCH: 'PATCH', RFC: 'RFC PATCH', RESEND: 'PATCH RESEND'})[kind];

/** What speaks about a tag. `document` and `section` say where it is written. */
export type TagAdvice = Readonly<{
	id:
		| 'rfc-without-tests'
		| 'rfc-asks'
		| 'rfc-finished'
		| 'resend-same'
		| 'resend-version'
		| 'no-rft'
		| 'version-bump';
	/** argues: another choice is better. owes: the choice asks for something more. tells: good to know. */
	weight: 'argues' | 'owes' | 'tells';
	/** One sentence of what is so, one of what to do. */
	says: string;
	why: string;
	cites: Citation;
}>;

const handbook = 'Documentation/process/maintainer-kvm-x86.rst';
const submitting = 'Documentation/process/submitting-patches.rst';

/** Why RFT is not offered. */
export const noRft: TagAdvice = {
	id: 'no-rft',
	weight: 'tells',
	says: 'RFT is not offered. Say in the cover letter what is to be tested and by whom.',
	why: "The tag has no documented meaning for KVM, and its maintainers asked to do without it. Testing is the sender's part.",
	cites: {document: 'review of the handbook, kvm@vger.kernel.org, 2023-02-21', section: undefined},
};

const rfcWithoutTests: TagAdvice = {
	id: 'rfc-without-tests',
	weight: 'argues',
	says: 'This is a feature without tests. Tag it RFC, or add the tests.',
	why: 'A feature is merged together with its tests. Without them the posting can only ask for opinions, and RFC says so.',
	cites: {document: handbook, section: 'New Features'},
};

const rfcAsks: TagAdvice = {
	id: 'rfc-asks',
	weight: 'owes',
	says: 'An RFC states what it wants to know. Write the question for the cover letter.',
	why: 'An RFC is not reviewed in detail. The question tells readers where to look.',
	cites: {document: handbook, section: 'New Features'},
};

const rfcFinished: TagAdvice = {
	id: 'rfc-finished',
	weight: 'argues',
	says: 'This is a later version and has its tests. Drop RFC unless a question is still open.',
	why: 'RFC asks for help with a decision. Finished work gets a closer review without it.',
	cites: {document: handbook, section: 'New Features'},
};

const resendSame: TagAdvice = {
	id: 'resend-same',
	weight: 'owes',
	says: 'RESEND promises the very same patches and messages. With any change, even of the base, it is the next version.',
	why: 'Who reviewed the series once must be able to rely on there being nothing new.',
	cites: {document: submitting, section: "Don't get discouraged - or impatient"},
};

const resendVersion: TagAdvice = {
	id: 'resend-version',
	weight: 'tells',
	says: 'A RESEND keeps the number of the version it repeats. It goes out after about two weeks of silence.',
	why: 'The number names the content, and the content is the same.',
	cites: {document: submitting, section: "Don't get discouraged - or impatient"},
};

const versionBump: TagAdvice = {
	id: 'version-bump',
	weight: 'owes',
	says: 'A later version says what changed. Write the notes, and link the version before by its lore address.',
	why: 'Reviewers read what moved first. The link stands in for a reply to the old thread, which the maintainers do not want.',
	cites: {document: handbook, section: 'Links'},
};

/** What is known of a series that bears on its tag. */
export type TagFacts = Readonly<{
	isFeature: boolean;
	hasTests: boolean;
	/** Whether the RFC's question has been written. */
	hasQuestion: boolean;
}>;

/** What the documents say to this choice, the weightiest first; the word on RFT always comes last. */
export const adviseTag = (tag: Tag, {isFeature, hasTests, hasQuestion}: TagFacts): readonly TagAdvice[] => [
	...(isFeature && !hasTests && tag.kind !== 'RFC' ? [rfcWithoutTests] : []),
	...(tag.kind === 'RFC' && hasTests && tag.version >= 3 ? [rfcFinished] : []),
	...(tag.kind === 'RFC' && !hasQuestion ? [rfcAsks] : []),
	...(tag.kind === 'RESEND' ? [resendSame, resendVersion] : []),
	...(tag.kind !== 'RESEND' && tag.version > 1 ? [versionBump] : []),
	noRft,
];
