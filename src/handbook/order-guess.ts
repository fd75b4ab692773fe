import {shortlogOf} from '../series/patch.ts';
import type {Patch} from '../series/series.ts';
import {laneOf} from './lane.ts';
import type {Relation} from './order.ts';
import {testRole} from './test-role.ts';

/** A guess, how sure it is (0 to 1), and what speaks for it. */
export type GuessedRelation = Readonly<{relation: Relation; confidence: number; why: string}>;

const addedText = (patch: Patch) =>
	patch.diff
		.flatMap(({hunks}) =>
			hunks.flatMap(({lines}) => lines.filter(({sign}) => sign === '+').map(({text}) => text)),
		)
		.join('\n');

/** Names that a patch brings into the world: functions, macros, module parameters. */
const broughtBy = (patch: Patch): ReadonlySet<string> => {
	const text = addedText(patch);
	const patterns = [/^#define\s+(\w+)/gm, /^[A-Za-z_][\w\s*]*?\b(\w+)\(/gm, /module_param\w*\((\w+)/g];
	const names = patterns.flatMap(pattern => [...text.matchAll(pattern)].map(([, name]) => name ?? ''));
	return new Set(
		names.filter(name => name.length > 4 && !/^(?:module_param\w*|EXPORT_\w+|static|return)$/.test(name)),
	);
};

const touchedFunctions = (patch: Patch): ReadonlySet<string> => {
	const heads = patch.diff.flatMap(({hunks}) =>
		hunks.map(({context}) => /(\w+)\s*\(/.exec(context)?.[1] ?? ''),
	);
	return new Set(heads.filter(name => name.length > 4));
};

const stopWords = new Set(
	'that this when with from into the and for not its only test selftest check case guest kvm vcpu host after before while add fix use make have signed off cc are was has which what whatever whether than then they one two all any new now about commit commits patch series'.split(
		' ',
	),
);

const stem = (word: string) => word.replace(/(?:ing|ed|es|s)$/, '').replace(/(.)\1$/, '$1');

const lowerWords = (text: string): readonly string[] => text.toLowerCase().match(/[a-z][a-z0-9]{2,}/g) ?? [];

/** The telling words of a message: without trailers, in a form that `toggles` and `toggle` share. */
const wordsOf = (message: string): ReadonlySet<string> => {
	const prose = message.replace(/^[A-Z][\w-]+-by: .*$|^(?:Fixes|Cc|Link|Closes): .*$/gm, '');
	return new Set(
		lowerWords(prose)
			.map(stem)
			.filter(word => word.length > 2 && !stopWords.has(word)),
	);
};

const identifiers = (text: string): ReadonlySet<string> => new Set(text.match(/\w+/g));

/** Works something out for a patch when it is first asked for. */
const remembered = <T>(work: (patch: Patch) => T): ((patch: Patch) => T) => {
	const known = new WeakMap<Patch, Readonly<{value: T}>>();
	return patch => {
		const before = known.get(patch);
		if (before !== undefined) return before.value;
		const value = work(patch);
		known.set(patch, {value});
		return value;
	};
};

const brings = remembered(patch => [...broughtBy(patch)]);
const changes = remembered(patch => [...brings(patch), ...touchedFunctions(patch)]);
/** Words of its message, and of its shortlog alone. */
const says = remembered(({commit}) => wordsOf(commit.message));
const title = remembered(({commit}) => wordsOf(shortlogOf(commit.message)));
/** Identifiers in the lines it adds, and in its message. */
const uses = remembered(patch => identifiers(addedText(patch)));
const names = remembered(({commit}) => identifiers(commit.message));

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
	return {patch, confidence: Math.min(0.7, (weights[at] ?? 0) * 0.12), why};
};

const isCandidate = (patch: Patch) => ['kvm', 'mixed'].includes(laneOf(patch));

/** The patches of a series that tests may belong to, and by word which of them have it. */
type Candidates = Readonly<{patches: readonly Candidate[]; holders: ReadonlyMap<string, readonly Holder[]>}>;

const candidatesOf = (patches: readonly Patch[], without?: string): Candidates => {
	const candidates = patches
		.map((patch, index) => ({patch, number: index + 1}))
		.filter(({patch}) => patch.id !== without && isCandidate(patch));
	const holders = new Map<string, Holder[]>();
	for (const [at, {patch}] of candidates.entries()) {
		const inTitle = title(patch);
		for (const word of says(patch)) {
			const holder = {at, weight: inTitle.has(word) ? 2 : 1};
			const before = holders.get(word);
			if (before === undefined) holders.set(word, [holder]);
			else before.push(holder);
		}
	}
	return {patches: candidates, holders};
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

/** The KVM patch of the series that a selftests patch most likely belongs to, and how. Independent where nothing speaks for one. */
export const guessRelation = (test: Patch, patches: readonly Patch[]): GuessedRelation => {
	const {role, why: roleWhy} = testRole(test);
	const none = {relation: {kind: 'independent'}, confidence: 0.5} as const;
	if (role === 'library') return {...none, why: roleWhy};
	const candidates = candidatesFor(test, patches);
	const count = (word: string) => candidates.holders.get(word)?.length ?? 1;
	const words = [...says(test)].sort((a, b) => count(a) - count(b));
	const asking = {test, used: uses(test), named: names(test), words, weights: weightsOf(words, candidates)};
	let best: Weighed | undefined;
	for (const [at, candidate] of candidates.patches.entries()) {
		const weighed = weigh(asking, candidate, at);
		if (best === undefined || weighed.confidence > best.confidence) best = weighed;
	}
	if (best === undefined || best.confidence < 0.3) {
		return {...none, why: 'no KVM patch of the series shares a name or words with it'};
	}
	return {
		relation: {kind: role === 'updates-test' ? 'keeps-passing' : 'fails-without', patchId: best.patch.id},
		confidence: best.confidence,
		why: `it ${roleWhy}, and ${best.why()}`,
	};
};
