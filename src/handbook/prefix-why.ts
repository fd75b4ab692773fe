import {type ByteString, readablePath} from '../series/bytes.ts';
import {type PrefixFacts, topicsOfShortlogs} from './prefix-facts.ts';
import type {Candidate} from './prefix-model.ts';
import {type Vote, votesOf} from './prefix-votes.ts';
import {topicsOfFunction} from './topic-words.ts';
import {isWithin, parentOf, type Topic} from './topics.ts';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const all = (count: number): string => (count === 2 ? 'both' : `all ${numbers[count] ?? count}`);

/** The folder that holds all these files, or the file where there is one. */
const placeOfAll = (paths: readonly ByteString[]): string => {
	const [first = '', ...rest] = paths.map(path => readablePath(path));
	if (rest.length === 0) return first;
	let folder = first;
	do folder = folder.replace(/\/?[^/]*$/, '');
	while (folder !== '' && !rest.every(path => path.startsWith(`${folder}/`)));
	return folder;
};

const files = (paths: readonly ByteString[]): string => {
	const place = placeOfAll(paths);
	if (paths.length === 1) return `the patch changes ${place}`;
	return place === ''
		? `${all(paths.length)} files are common KVM code`
		: `${all(paths.length)} files are in ${place}`;
};

const list = (topics: readonly Topic[]): string =>
	topics.length < 2 ? topics.join('') : `${topics.slice(0, -1).join(', ')} and ${topics.at(-1)}`;

const fromVotes = ({topic, evidence}: Candidate, votes: readonly Vote[]): string | undefined => {
	const own = votes.filter(vote => vote.topic === topic).map(({path}) => path);
	if (evidence.alone === 1) return files(own);
	const inner = [...new Set(votes.map(vote => vote.topic))].filter(each => isWithin(each, topic));
	if (evidence.parent === 1 && inner.length > 1) return `the first common parent of ${list(inner)}`;
	if (evidence.share > 0.5) return `most of the patch is in ${placeOfAll(own)}`;
	return own.length > 0 ? `the patch also changes ${placeOfAll(own)}` : undefined;
};

/** How topics are called in a sentence. */
const spoken: Readonly<Partial<Record<Topic, string>>> = {
	nVMX: 'nested VMX',
	nSVM: 'nested SVM',
	'x86/mmu': 'the MMU',
	'x86/pmu': 'the PMU',
	'x86/xen': 'Xen',
};

const fromWords = ({topic, evidence}: Candidate, {functions}: PrefixFacts): string | undefined => {
	if (evidence.said === 1) return `the shortlog speaks of ${spoken[topic] ?? topic}`;
	const named = functions.find(({name}) => topicsOfFunction(name).includes(topic));
	return named !== undefined && evidence.functions > 0 ? `the patch changes ${named.name}()` : undefined;
};

const fromKin = ({topic, evidence}: Candidate): string | undefined => {
	if (evidence.also === 1) return 'such files are posted under it as well';
	if (evidence.inside === 1) return `a part of ${parentOf(topic)}, if the change is about that`;
	return evidence.within > 0 ? 'the wider topic' : undefined;
};

const fromHistory = ({topic}: Candidate, {shortlogs = []}: PrefixFacts): string | undefined => {
	const count = topicsOfShortlogs(shortlogs).get(topic) ?? 0;
	return count === 0 ? undefined : `${count} of the last ${shortlogs.length} shortlogs there say so`;
};

/** Why this topic may be right, in a phrase for people: `all three files are in arch/x86/kvm/mmu; 41 of the last 50 …`. */
export const whyOf = (candidate: Candidate, facts: PrefixFacts): string => {
	const reason = fromVotes(candidate, votesOf(facts)) ?? fromWords(candidate, facts) ?? fromKin(candidate);
	return [reason, fromHistory(candidate, facts)].filter(part => part !== undefined).join('; ');
};
