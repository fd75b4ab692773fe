import {
	type Candidate,
	candidatesFor,
	type Feature,
	sharesOf,
	weights,
} from '../../../src/handbook/prefix-model.ts';
import {prefixOfTopic} from '../../../src/handbook/topics.ts';
import type {Sample} from './corpus.ts';

const features = Object.keys(weights) as Feature[];

type Weights = Readonly<Record<Feature, number>>;
type Case = Readonly<{candidates: readonly Candidate[]; right: number; weight: number}>;

/** Old patches follow older habits, so they count for little. */
const weightOf = ({populations}: Sample) =>
	populations.includes('handbook-author') || populations.includes('merged-2022') ? 1 : 0.1;

const casesOf = (samples: readonly Sample[]): readonly Case[] =>
	samples
		.map(sample => {
			const candidates = candidatesFor(sample.facts);
			const right = candidates.findIndex(({topic}) => prefixOfTopic(topic) === sample.author);
			return {candidates, right, weight: weightOf(sample)};
		})
		.filter(({right}) => right !== -1);

/** Fits the weights to samples by climbing their likelihood; a small pull to zero keeps what says nothing at zero. */
export const fitWeights = (samples: readonly Sample[], rounds = 300): Weights => {
	const cases = casesOf(samples);
	const at: Record<Feature, number> = {...weights};
	const mean = {...weights} as Record<Feature, number>;
	const spread = {...weights} as Record<Feature, number>;
	for (const feature of features) at[feature] = mean[feature] = spread[feature] = 0;
	for (let round = 1; round <= rounds; round++) {
		const slope = Object.fromEntries(features.map(each => [each, -0.0005 * at[each]])) as Record<
			Feature,
			number
		>;
		for (const {candidates, right, weight} of cases) {
			const confidences = sharesOf(candidates, at);
			for (const [index, {evidence}] of candidates.entries()) {
				const miss = (((index === right ? 1 : 0) - (confidences[index] ?? 0)) * weight) / cases.length;
				for (const feature of features) slope[feature] += miss * evidence[feature];
			}
		}
		for (const feature of features) {
			mean[feature] = 0.9 * mean[feature] + 0.1 * slope[feature];
			spread[feature] = 0.999 * spread[feature] + 0.001 * slope[feature] ** 2;
			const step = mean[feature] / (1 - 0.9 ** round);
			at[feature] += (0.05 * step) / (Math.sqrt(spread[feature] / (1 - 0.999 ** round)) + 1e-8);
		}
	}
	return at;
};
