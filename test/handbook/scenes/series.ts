import type {Surroundings} from '../rules/series/a-posting.ts';

const day = 86_400;

/** What surrounds the examples of rules over a whole series: for the good one, and for the bad one where it differs. */
export const seriesScenes: Readonly<Record<string, Readonly<{good: Surroundings; bad?: Surroundings}>>> = {
	'base-tree-matches-purpose': {
		good: {base: {isInNext: true, isInMaster: false}},
		bad: {base: {isInNext: false, isInMaster: true}},
	},
	'base-not-topic-branch': {good: {base: {isInNext: false, topicsOnly: ['kvm-x86/mmu']}}},
	'base-multi-arch-common': {good: {base: {isInNext: true}}},
	'post-sha-not-stable': {good: {commits: {'0123456789ab': 'settled', '1123456789ab': 'unsettled'}}},
	'base-fresh-enough': {
		good: {base: {when: 0, nextWhen: 28 * day}},
		bad: {base: {when: 0, nextWhen: 29 * day}},
	},
};
