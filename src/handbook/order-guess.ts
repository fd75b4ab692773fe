import type {Patch} from '../series/series.ts';
import {laneOf} from './lane.ts';
import type {Relation} from './order.ts';
import {brings, changes, lowerWords, names, says, stem, title, uses} from './order-words.ts';
import {testRole} from './test-role.ts';

/** A guess, how sure it is (0 to 1), and what speaks for it. */
export type GuessedRelation = Readonly<{relation: Relation; confidence: number; why: string}>;

type Candidate = Readonly<{patch: Patch; number: number}>;

type Weighed = Readonly<{patch: Patch; confidence: number; why: () => string}>;

/** A candidate that has a word, and how much that weighs there: twice as much in a shortlog. */
type Holder = Readonly<{at: number; weight: number}>;

/** A test with what it uses and names, its words, rarest first, and the weight of what each candidate shares of them, in their order. */
type Asking = Readonly<{
	test: Patch;
	used: ReadonlySet<string>;
	named: ReadonlySet<string>;
	words: readonly string[];
	weights: Float64Array;
}>;

/** How sure words alone can make. */
const byWords = (weight: number): number => Math.min(0.7, weight * 0.12);

/** What a patch shares with a test: a name it brings, a name it changes, or words that few other patches have. */
const weigh = (
	{test, used, named, words, weights}: Asking,
	{patch, number}: Candidate,
	at: number,
): Weighed => {
	const own = brings(patch).find(name => used.has(name));
	if (own !== undefined) {
		return {patch, confidence: 0.9, why: () => `it uses ${own}, which patch ${number} adds`};
	}
	const told = changes(patch).find(name => named.has(name));
	if (told !== undefined) {
		return {
			patch,
			confidence: 0.75,
			why: () => `its message names ${told}, which patch ${number} changes`,
		};
	}
	const why = () => {
		const written = lowerWords(test.commit.message);
		const few = words
			.filter(word => says(patch).has(word))
			.slice(0, 3)
			.map(word => written.find(each => stem(each) === word) ?? word);
		return `its message shares words such as ${few.join(', ')} with patch ${number}`;
	};
	return {patch, confidence: byWords(weights[at] ?? 0), why};
};

const isCandidate = (patch: Patch) => ['kvm', 'mixed'].includes(laneOf(patch));

/**
 * The patches of a series that tests may belong to; by word which of them have it; and by name the first that brings it,
 * and that brings or changes it.
 */
type Candidates = Readonly<{
	patches: readonly Candidate[];
	holders: ReadonlyMap<string, readonly Holder[]>;
	bringing: ReadonlyMap<string, number>;
	changing: ReadonlyMap<string, number>;
}>;

const candidatesOf = (patches: readonly Patch[], without?: string): Candidates => {
	const candidates = patches
		.map((patch, index) => ({patch, number: index + 1}))
		.filter(({patch}) => patch.id !== without && isCandidate(patch));
	const holders = new Map<string, Holder[]>();
	const [bringing, changing] = [new Map<string, number>(), new Map<string, number>()];
	const note = (firsts: Map<string, number>, name: string, at: number) => {
		if (!firsts.has(name)) firsts.set(name, at);
	};
	for (const [at, {patch}] of candidates.entries()) {
		for (const name of brings(patch)) note(bringing, name, at);
		for (const name of changes(patch)) note(changing, name, at);
		const inTitle = title(patch);
		for (const word of says(patch)) {
			const holder = {at, weight: inTitle.has(word) ? 2 : 1};
			const before = holders.get(word);
			if (before === undefined) holders.set(word, [holder]);
			else before.push(holder);
		}
	}
	return {patches: candidates, holders, bringing, changing};
};

/** What each candidate shares of the words: a word that few have weighs more. */
const weightsOf = (words: readonly string[], {patches, holders}: Candidates): Float64Array => {
	const weights = new Float64Array(patches.length);
	for (const word of words) {
		const having = holders.get(word) ?? [];
		for (const {at, weight} of having) weights[at] = (weights[at] ?? 0) + weight / having.length;
	}
	return weights;
};

const knownCandidates = new WeakMap<readonly Patch[], Candidates>();

/** The same without the test itself. A series is asked about for each of its tests. */
const candidatesFor = (test: Patch, patches: readonly Patch[]): Candidates => {
	if (isCandidate(test)) return candidatesOf(patches, test.id);
	const candidates = knownCandidates.get(patches) ?? candidatesOf(patches);
	knownCandidates.set(patches, candidates);
	return candidates;
};

/** The first place that one of the names has. */
const firstOf = (names: Iterable<string>, places: ReadonlyMap<string, number>): number | undefined => {
	let first: number | undefined;
	for (const name of names) {
		const at = places.get(name);
		if (at !== undefined && (first === undefined || at < first)) first = at;
	}
	return first;
};

/** The first place of the greatest weight; what is beyond the most that words are worth counts as that. */
const heaviest = (weights: Float64Array): number => {
	let best = 0;
	for (let at = 1; at < weights.length; at++) {
		if (byWords(weights[at] ?? 0) > byWords(weights[best] ?? 0)) best = at;
	}
	return best;
};

/** The KVM patch of the series that a selftests patch most likely belongs to, and how. Independent where nothing speaks for one. */
export const guessRelation = (test: Patch, patches: readonly Patch[]): GuessedRelation => {
	const {role, why: roleWhy} = testRole(test);
	const none = {relation: {kind: 'independent'}, confidence: 0.5} as const;
	if (role === 'library') return {...none, why: roleWhy};
	const candidates = candidatesFor(test, patches);
	const count = (word: string) => candidates.holders.get(word)?.length ?? 1;
	const words = [...says(test)].sort((a, b) => count(a) - count(b));
	const asking = {test, used: uses(test), named: names(test), words, weights: weightsOf(words, candidates)};
	const {bringing, changing} = candidates;
	const at = firstOf(asking.used, bringing) ?? firstOf(asking.named, changing) ?? heaviest(asking.weights);
	const candidate = candidates.patches[at];
	const best = candidate && weigh(asking, candidate, at);
	if (best === undefined || best.confidence < 0.3) {
		return {...none, why: 'no KVM patch of the series shares a name or words with it'};
	}
	return {
		relation: {kind: role === 'updates-test' ? 'keeps-passing' : 'fails-without', patchId: best.patch.id},
		confidence: best.confidence,
		why: `it ${roleWhy}, and ${best.why()}`,
	};
};
