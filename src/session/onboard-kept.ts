import {type Learned, readLearned} from './learn.ts';

/** The chapters in their order. */
export const chapterIds = ['ready', 'learn', 'do', 'after'] as const;
export type ChapterId = (typeof chapterIds)[number];

/** What outlasts the run. */
export type OnboardKept = Readonly<{
	chapter: ChapterId;
	learned: Learned;
	/** Whether the patches of a series of their own were made and proven. */
	isPosted: boolean;
}>;

/** Reads what was kept; undefined where it is nothing that was. Never throws. */
export const readKept = (kept: unknown): OnboardKept | undefined => {
	if (typeof kept !== 'object' || kept === null) return undefined;
	const said = kept as Partial<Record<keyof OnboardKept, unknown>>;
	const chapter = chapterIds.find(id => id === said.chapter);
	if (chapter === undefined) return undefined;
	return {chapter, learned: readLearned(said.learned), isPosted: said.isPosted === true};
};
