import {placeOf} from './paths.ts';
import {type PrefixFacts, topicsOfShortlogs} from './prefix-facts.ts';
import {votesOf} from './prefix-votes.ts';
import {topicsOfFunction, topicsOfPhrase} from './topic-words.ts';
import {firstCommonParent, isWithin, lineage, parentOf, standingOf, type Topic, topics} from './topics.ts';

/**
 * What speaks for a topic or against it, and how much. A topic's score is the sum, and what it counts is its part of
 * all topics' exponentials. Fitted once on posted patches (`npm run bench topics` fits again and compares), rounded.
 */
export const weights = {
	/** The part of the patch in files of this very topic. */
	share: 1.25,
	/** The part in files of this topic and those inside it. */
	within: 1.15,
	/** It is the first common parent of what is touched. */
	parent: 0.65,
	/** Nothing else is touched. */
	alone: 0.55,
	/** A file is as good for it as for its own topic. */
	also: 0.35,
	/** The shortlog names it. */
	said: 1.75,
	/** The part of the functions touched in other topics' files that are named for it. */
	functions: 1.7,
	/** The part of the recent commits on these files that use it. */
	history: 2.3,
	/** It is a part of a touched topic, but none of its files is, nor do shortlog and functions both speak for it. */
	inside: -1.7,
	/** Levels above the first common parent. */
	above: -1.4,
	/** A nested topic. */
	nested: 1,
	/** Touched, and one that takes others' files along: MMU, PMU, Xen. */
	broad: 0.25,
	/** Touched, or as good for a touched file, and not in the handbook's list: few files are its own, so each says much. */
	unlisted: 0.9,
} as const;

/** The names of the weights. */
export type Feature = keyof typeof weights;

/** How much of each feature a topic has, mostly from 0 to 1. */
export type Evidence = Readonly<Record<Feature, number>>;

/** A topic with what speaks for it. */
export type Candidate = Readonly<{topic: Topic; evidence: Evidence}>;

const one = (is: boolean): number => (is ? 1 : 0);
const broad: ReadonlySet<Topic> = new Set(['x86/mmu', 'x86/pmu', 'x86/xen']);
const nested: ReadonlySet<Topic> = new Set(['nVMX', 'nSVM']);

/** Topics that the shortlog names. "Nested" names none of the two where a patch touches both: what they share is meant. */
const saidOf = (named: readonly Topic[], touched: ReadonlySet<Topic>): ReadonlySet<Topic> => {
	const both = [...nested].every(topic => named.includes(topic) && touched.has(topic));
	return new Set(both ? named.filter(topic => !nested.has(topic)) : named);
};

/** Everything about the patch that all topics are measured by. */
const survey = (facts: PrefixFacts) => {
	const votes = votesOf(facts);
	const places = facts.paths.map(({path}) => placeOf(path));
	const code = places.filter(({role}) => role === 'code');
	const touched = new Set((code.length > 0 ? code : places).flatMap(({topic}) => topic ?? []));
	const history = topicsOfShortlogs(facts.shortlogs ?? []);
	return {
		votes,
		voted: new Set(votes.map(({topic}) => topic)),
		hasCode: code.length > 0,
		touched,
		parent: firstCommonParent(touched),
		also: new Set(places.flatMap(place => place.also)),
		named: facts.functions.map(({name}) => topicsOfFunction(name)),
		said: saidOf(topicsOfPhrase(facts.description ?? ''), touched),
		history,
		commits: [...history.values()].reduce((sum, count) => sum + count, 0),
	};
};

type Survey = ReturnType<typeof survey>;

const partIn = ({votes}: Survey, is: (topic: Topic) => boolean): number =>
	votes.reduce((sum, {topic, part}) => sum + (is(topic) ? part : 0), 0);

const evidenceFor = (topic: Topic, all: Survey): Evidence => {
	const {voted, parent, also, named, said, history, commits, touched} = all;
	const isVoted = voted.has(topic);
	const container = parentOf(topic);
	const speaking =
		isVoted || named.length === 0 ? 0 : named.filter(each => each.includes(topic)).length / named.length;
	return {
		share: partIn(all, each => each === topic),
		within: partIn(all, each => isWithin(each, topic)),
		parent: one(topic === parent),
		alone: one(isVoted && voted.size === 1),
		also: one(also.has(topic)),
		said: one(said.has(topic)),
		functions: speaking,
		history: commits === 0 ? 0 : (history.get(topic) ?? 0) / commits,
		inside: one(
			container !== undefined &&
				touched.has(container) &&
				!isVoted &&
				!also.has(topic) &&
				!(said.has(topic) && speaking > 0) &&
				topic !== 'selftests' &&
				standingOf(topic) !== 'other architecture',
		),
		above:
			parent !== undefined && parent !== topic && isWithin(parent, topic)
				? lineage(parent).indexOf(topic)
				: 0,
		nested: one(nested.has(topic)),
		broad: one(isVoted && broad.has(topic)),
		unlisted: one((isVoted || also.has(topic)) && standingOf(topic) === 'in use'),
	};
};

/** A word alone makes no topic possible: something of what contains it must be touched. */
const isPossible = ({topic, evidence}: Candidate, all: Survey): boolean => {
	const {within, also, history, inside, said} = evidence;
	if (within + also + history + inside > 0) return true;
	return said > 0 && (!all.hasCode || partIn(all, each => isWithin(each, parentOf(topic) ?? topic)) > 0);
};

/** The topics that could be right for the patch, each with what speaks for it. None where no file is KVM's. */
export const candidatesFor = (facts: PrefixFacts): readonly Candidate[] => {
	const all = survey(facts);
	if (all.votes.length === 0) return [];
	return topics
		.map(topic => ({topic, evidence: evidenceFor(topic, all)}))
		.filter(candidate => isPossible(candidate, all));
};

/** The part (0 to 1) that each candidate has of all their scores; they add up to 1. */
export const sharesOf = (
	candidates: readonly Candidate[],
	by: Readonly<Record<Feature, number>> = weights,
): readonly number[] => {
	const features = Object.keys(weights) as Feature[];
	const scores = candidates.map(({evidence}) =>
		Math.exp(features.reduce((sum, feature) => sum + by[feature] * evidence[feature], 0)),
	);
	const total = scores.reduce((sum, score) => sum + score, 0);
	return scores.map(score => score / total);
};
