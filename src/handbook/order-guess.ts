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
	'that this when with from into the and for not its only test selftest check case guest kvm vcpu host after before while add fix use make have signed off cc are was has which what whatever whether than then they one two all any new now'.split(
		' ',
	),
);

const stem = (word: string) => word.replace(/(?:ing|ed|es|s)$/, '').replace(/(.)\1$/, '$1');

/** The telling words of a message: without trailers, in a form that `toggles` and `toggle` share. */
const wordsOf = (message: string): ReadonlySet<string> => {
	const prose = message.replace(/^[A-Z][\w-]+-by: .*$|^(?:Fixes|Cc|Link|Closes): .*$/gm, '');
	const words = prose.toLowerCase().match(/[a-z][a-z0-9]{2,}/g) ?? [];
	return new Set(words.map(stem).filter(word => word.length > 2 && !stopWords.has(word)));
};

/** What is looked at of a patch, worked out once. */
type Traits = Readonly<{
	brings: readonly string[];
	changes: readonly string[];
	/** Words of its message and of its shortlog alone. */
	says: ReadonlySet<string>;
	title: ReadonlySet<string>;
	/** Identifiers in the lines it adds, and in its message. */
	uses: ReadonlySet<string>;
	names: ReadonlySet<string>;
}>;

const identifiers = (text: string): ReadonlySet<string> => new Set(text.match(/\w+/g));

const known = new WeakMap<Patch, Traits>();

const traitsOf = (patch: Patch): Traits => {
	const before = known.get(patch);
	if (before !== undefined) return before;
	const {message} = patch.commit;
	const brings = [...broughtBy(patch)];
	const traits = {
		brings,
		changes: [...brings, ...touchedFunctions(patch)],
		says: wordsOf(message),
		title: wordsOf(shortlogOf(message)),
		uses: identifiers(addedText(patch)),
		names: identifiers(message),
	};
	known.set(patch, traits);
	return traits;
};

type Weighed = Readonly<{patch: Patch; confidence: number; why: () => string}>;

/** A test with its words, rarest first, and how rare each is: 1 where one patch has it. */
type Asking = Readonly<{traits: Traits; words: readonly string[]; rarity: (word: string) => number}>;

/** What a patch shares with a test: a name it brings, a name it changes, or words that few other patches have. */
const weigh = (
	{traits: test, words, rarity}: Asking,
	{patch, number}: Readonly<{patch: Patch; number: number}>,
): Weighed => {
	const {brings, changes, says, title} = traitsOf(patch);
	const used = brings.find(name => test.uses.has(name));
	if (used !== undefined) {
		return {patch, confidence: 0.9, why: () => `it uses ${used}, which patch ${number} adds`};
	}
	const told = changes.find(name => test.names.has(name));
	if (told !== undefined) {
		return {
			patch,
			confidence: 0.75,
			why: () => `its message names ${told}, which patch ${number} changes`,
		};
	}
	let weight = 0;
	for (const word of words) if (says.has(word)) weight += rarity(word) * (title.has(word) ? 2 : 1);
	const why = () => {
		const few = words.filter(word => says.has(word)).slice(0, 3);
		return `its message shares words such as ${few.join(', ')} with patch ${number}`;
	};
	return {patch, confidence: Math.min(0.7, weight * 0.12), why};
};

const isCandidate = (patch: Patch) => ['kvm', 'mixed'].includes(laneOf(patch));

/** The patches of a series that tests may belong to, and how many of them have each word. */
type Candidates = Readonly<{
	patches: readonly Readonly<{patch: Patch; number: number}>[];
	counts: ReadonlyMap<string, number>;
}>;

const candidatesOf = (patches: readonly Patch[], without?: string): Candidates => {
	const candidates = patches
		.map((patch, index) => ({patch, number: index + 1}))
		.filter(({patch}) => patch.id !== without && isCandidate(patch));
	const counts = new Map<string, number>();
	for (const {patch} of candidates) {
		for (const word of traitsOf(patch).says) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return {patches: candidates, counts};
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
	const rarity = (word: string) => 1 / (candidates.counts.get(word) ?? 1);
	const traits = traitsOf(test);
	const words = [...traits.says].sort((a, b) => rarity(b) - rarity(a));
	const asking = {traits, words, rarity};
	let best: Weighed | undefined;
	for (const candidate of candidates.patches) {
		const weighed = weigh(asking, candidate);
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
