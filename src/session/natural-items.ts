import {type Lane, laneOf, lanePaths} from '../handbook/lane.ts';
import {isSameAuthor} from '../series/author-line.ts';
import {numberedIds} from '../series/change-id.ts';
import type {Ident} from '../series/commit.ts';
import type {Taken} from '../series/plan.ts';
import type {Patch, Series} from '../series/series.ts';
import type {Answers, SplitPart} from './answers.ts';
import {partPatch, withAuthor, withId} from './part-patch.ts';
import {partMessage} from './split.ts';
import {allotmentOf} from './split-files.ts';

/** A patch of the series to be: a commit, or one part of a commit to be split. */
export type Item = Readonly<{
	id: string;
	/** The commit's patch; of a part only what goes into it, and with what is folded into it. */
	patch: Patch;
	part: 'whole' | 'kvm' | 'selftests' | 'part';
	/** Which part it is of the commit's, from 1. */
	number: number;
	/** The files of a part; undefined is all of the commit's. */
	paths: readonly string[] | undefined;
	/** The lines of files that a part takes in part only; undefined where there are none. */
	lines: Taken['lines'] | undefined;
	/** The message it starts from, and the one the developer gave it. */
	original: string;
	message: string;
	/** Whether the message is one that was made for a part, and nobody has looked at it. */
	isProposal: boolean;
	/** The author it is to have, where that is another than the commit's; `patch` has that one, too. */
	author: Ident | undefined;
	lane: Lane;
	/** What goes into it, in this order. */
	folded: readonly FoldedItem[];
	/** Whether it is left out of the series. */
	isDropped: boolean;
}>;

/** An item that goes into another one. */
export type FoldedItem = Readonly<{item: Item; as: 'fixup' | 'squash'}>;

/** What a patch is split into: its parts with their words for it; undefined where it stays whole. */
const wantedParts = (
	patch: Patch,
	answers: Answers,
): readonly Readonly<{kind: Item['part']; part: SplitPart}>[] | undefined => {
	const answer = answers.splits[patch.id];
	if (answer === undefined || (typeof answer === 'object' && 'whole' in answer)) return undefined;
	if (answer !== 'split') return answer.parts.map(part => ({kind: 'part', part}));
	if (laneOf(patch) !== 'mixed') return undefined;
	const {kvm, selftests} = lanePaths(patch);
	return [
		{kind: 'kvm', part: {paths: kvm}},
		{kind: 'selftests', part: {paths: selftests}},
	];
};

const plain = {
	author: undefined,
	number: 1,
	lines: undefined,
	isProposal: false,
	folded: [],
	isDropped: false,
} as const;

/** The items of a commit before they have their final ids and messages. */
const draftsOf = (patch: Patch, answers: Answers): readonly Item[] => {
	const {message} = patch.commit;
	const whole: Item = {
		...plain,
		id: patch.id,
		patch,
		part: 'whole',
		paths: undefined,
		original: message,
		message,
		lane: laneOf(patch),
	};
	const wanted = wantedParts(patch, answers);
	const parts = wanted?.map(({part}) => part) ?? [];
	const allotment = allotmentOf(patch, parts);
	if (wanted === undefined || allotment === undefined) return [whole];
	const patches = parts.map((_, index) => partPatch(patch, allotment, parts, index));
	const [first = patch] = patches;
	// What was said of the message before the split holds for all parts.
	const said = answers.messages[patch.id] ?? message;
	return wanted.map(({kind, part}, index) => {
		const own = patches[index] ?? patch;
		const original = index === 0 ? said : partMessage(own, first, said, index + 1);
		return {
			...whole,
			id: own.id,
			patch: own,
			part: kind,
			number: index + 1,
			paths: part.paths,
			lines: part.lines,
			original,
			message: original,
			isProposal: index > 0,
			lane: laneOf(own),
		};
	});
};

/** All items in the order of their commits, nothing moved, folded or left out. */
export const naturalItems = (series: Series, answers: Answers): readonly Item[] => {
	const drafts = series.patches.flatMap(patch => draftsOf(patch, answers));
	// Whole patches keep their ids; a part that reads as one of them is numbered behind it.
	const wholes = drafts.filter(({part}) => part === 'whole');
	const parts = drafts.filter(({part}) => part !== 'whole');
	const bare = [...wholes, ...parts].map(({id}) => id);
	const ids = numberedIds(bare).slice(wholes.length);
	const numbered = new Map(parts.map((part, index) => [part, ids[index] ?? part.id]));
	const idOf = new Map(series.patches.map(({id, commit}) => [commit.oid, id]));
	return drafts.map(draft => {
		const id = numbered.get(draft) ?? draft.id;
		const message = answers.messages[id];
		const named = withId(draft.patch, id);
		// What was said of a commit before it was split holds for its parts.
		const said = answers.authors[id] ?? answers.authors[idOf.get(draft.patch.commit.oid) ?? ''];
		const isOther = said !== undefined && !isSameAuthor(said, draft.patch.commit.author);
		return {
			...draft,
			id,
			patch: isOther ? withAuthor(named, said) : named,
			author: isOther ? said : undefined,
			message: message ?? draft.original,
			isProposal: draft.isProposal && message === undefined,
		};
	});
};
