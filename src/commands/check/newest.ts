import type {GivenPosting} from './input.ts';

/** Postings without those of which a newer version is there, and for each that is left out a sentence. */
export type Newest = Readonly<{kept: readonly GivenPosting[]; says: readonly string[]}>;

type Marks = Readonly<{
	version: number;
	cover: string | undefined;
	changeId: string | undefined;
	titles: readonly string[];
}>;

const plain = (title: string): string => title.replace(/\s+/g, ' ').trim().toLowerCase();

const marksOf = ({patches, cover}: GivenPosting): Marks => {
	const mails = [
		...(cover === undefined ? [] : [cover.posted]),
		...patches.flatMap(({posted}) => posted ?? []),
	];
	const title = plain(cover?.posted.subject?.title ?? '');
	return {
		version: mails[0]?.subject?.version ?? 1,
		cover: title === '' || title.startsWith('***') ? undefined : title,
		changeId: mails.map(({footer}) => footer.match(/^change-id: (\S+)/m)?.[1]).find(id => id !== undefined),
		titles: patches.map(({patch}) => plain(patch.commit.message.split('\n')[0] ?? '')),
	};
};

/** Whether both are versions of one series: b4's id says so, the cover letter's title, or half of the shortlogs. */
const isOneSeries = (older: Marks, newer: Marks): boolean => {
	if (older.changeId !== undefined && older.changeId === newer.changeId) return true;
	if (older.cover !== undefined && older.cover === newer.cover) return true;
	const common = older.titles.filter(title => newer.titles.includes(title)).length;
	return common > 0 && common * 2 >= older.titles.length;
};

const titleOf = ({patches, cover}: GivenPosting): string =>
	cover?.posted.subject?.title ?? patches[0]?.posted?.subject?.title ?? '';

/**
 * Of several versions of a series only the newest is to be judged. One that is not all there takes no other's place, as
 * single patches are sometimes sent anew.
 */
export const newestOf = (postings: readonly GivenPosting[]): Newest => {
	const marked = postings.map(posting => ({posting, marks: marksOf(posting)}));
	const newerThan = ({marks}: (typeof marked)[number]) =>
		marked
			.filter(
				each => each.posting.isWhole && each.marks.version > marks.version && isOneSeries(marks, each.marks),
			)
			.toSorted((a, b) => b.marks.version - a.marks.version)[0];
	const found = marked.map(each => ({...each, newer: newerThan(each)}));
	return {
		kept: found.filter(({newer}) => newer === undefined).map(({posting}) => posting),
		says: found.flatMap(({posting, marks, newer}) =>
			newer === undefined
				? []
				: [
						`v${marks.version} of "${titleOf(posting)}" is left out, as v${newer.marks.version} is there; --each judges every patch.`,
					],
		),
	};
};
