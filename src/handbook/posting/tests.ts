import type {Patch} from '../../series/series.ts';
import {laneOf} from '../lane.ts';
import {type GuessedRelation, guessRelation} from '../order-guess.ts';
import type {Posting} from '../rule.ts';

/** Whether a patch changes selftests and no KVM code. */
export const isTest = (patch: Patch): boolean => laneOf(patch) === 'selftests';

/** A selftests patch, the KVM patch it seems to belong to, and where both stand, from 0. */
export type RelatedTest = Readonly<{
	test: Patch;
	at: number;
	partner: Patch;
	partnerAt: number;
	guess: GuessedRelation;
}>;

const known = new WeakMap<Posting, readonly RelatedTest[]>();

/** The selftests patches of a posting that seem to belong to one of its KVM patches. */
export const relationsOf = (posting: Posting): readonly RelatedTest[] => {
	const before = known.get(posting);
	if (before !== undefined) return before;
	const {patches} = posting.context.series;
	const related = patches.flatMap((test, at): readonly RelatedTest[] => {
		if (!isTest(test)) return [];
		const guess = guessRelation(test, patches);
		const {relation} = guess;
		if (relation.kind === 'independent') return [];
		const partnerAt = patches.findIndex(({id}) => id === relation.patchId);
		const partner = patches[partnerAt];
		return partner === undefined ? [] : [{test, at, partner, partnerAt, guess}];
	});
	known.set(posting, related);
	return related;
};
