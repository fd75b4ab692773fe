import type {ByteString} from '../series/bytes.ts';
import {type Place, placeOf, type Role} from './paths.ts';
import {type PrefixFacts, topicsOfShortlogs} from './prefix-facts.ts';
import {topicsOfFunction, topicsOfPhrase} from './topic-words.ts';
import {inUseSince, parentOf, type Topic} from './topics.ts';

/** A file that has a say in the topic, with its part of the whole (0 to 1). */
export type Vote = Readonly<{path: ByteString; topic: Topic; part: number}>;

/** Neutral files beside code count for little; tests and documents beside code for nothing. */
const weights = (roles: ReadonlySet<Role>): Readonly<Record<Role, number>> => {
	const hasCode = roles.has('code');
	return {
		code: 1,
		neutral: hasCode ? 0.15 : 1,
		selftest: hasCode ? 0 : 1,
		document: hasCode || roles.has('neutral') ? 0 : 1,
		guest: 0,
		foreign: 0,
	};
};

/** What a file was posted under in a year: before its topic was in use what contains that, and after a nearer one came, that one. */
const atTheTime = (topic: Topic, other: Topic | undefined, year: number | undefined): Topic => {
	if (year === undefined) return topic;
	const since = other === undefined ? undefined : inUseSince(other);
	if (other !== undefined && since !== undefined && year >= since && parentOf(other) === topic) return other;
	return year < (inUseSince(topic) ?? 0) ? (parentOf(topic) ?? topic) : topic;
};

/** A file that is as good for another topic votes for that one where the patch names it, or the file's history prefers it. */
const topicOf = (
	{topic, also}: Place,
	named: ReadonlySet<Topic>,
	history: ReadonlyMap<Topic, number>,
	year: number | undefined,
): Topic | undefined => {
	const own = topic === undefined ? undefined : atTheTime(topic, also[0], year);
	const usual = topic === undefined ? 0 : (history.get(topic) ?? 0);
	return also.find(other => named.has(other)) ?? also.find(other => (history.get(other) ?? 0) > usual) ?? own;
};

const count = ({paths, functions, description, year, shortlogs = []}: PrefixFacts): readonly Vote[] => {
	const places = paths.map(({path, weight}) => ({path, weight, place: placeOf(path)}));
	const of = weights(new Set(places.map(({place}) => place.role)));
	const named = new Set([
		...functions.flatMap(({name}) => topicsOfFunction(name)),
		...topicsOfPhrase(description ?? ''),
	]);
	const history = topicsOfShortlogs(shortlogs);
	const votes = places.flatMap(({path, weight, place}) => {
		const topic = topicOf(place, named, history, year);
		const part = of[place.role] * weight;
		return topic === undefined || part === 0 ? [] : [{path, topic, part}];
	});
	const total = votes.reduce((sum, {part}) => sum + part, 0);
	return votes.map(vote => ({...vote, part: vote.part / total}));
};

const known = new WeakMap<PrefixFacts, readonly Vote[]>();

/** The votes of a patch's files. Their parts add up to 1; none where no file is KVM's. */
export const votesOf = (facts: PrefixFacts): readonly Vote[] => {
	const votes = known.get(facts) ?? count(facts);
	known.set(facts, votes);
	return votes;
};
