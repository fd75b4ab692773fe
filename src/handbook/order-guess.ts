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

const shared = (a: Iterable<string>, b: ReadonlySet<string>) => [...a].filter(each => b.has(each));

type Candidate = Readonly<{patch: Patch; number: number}>;
type Weighed = Candidate & Readonly<{confidence: number; why: string}>;

/** What a patch shares with a test: a name it brings, a name it changes, or words that few other patches have. */
const weigh = (test: Patch, {patch, number}: Candidate, others: readonly ReadonlySet<string>[]): Weighed => {
	const tries = addedText(test);
	const brought = [...broughtBy(patch)];
	const used = brought.find(name => new RegExp(`\\b${name}\\b`).test(tries));
	if (used !== undefined)
		return {patch, number, confidence: 0.9, why: `it uses ${used}, which patch ${number} adds`};
	const names = [...brought, ...touchedFunctions(patch)];
	const told = names.find(name => new RegExp(`\\b${name}\\b`).test(test.commit.message));
	if (told !== undefined) {
		return {patch, number, confidence: 0.75, why: `its message names ${told}, which patch ${number} changes`};
	}
	const rarity = (word: string) => 1 / others.filter(words => words.has(word)).length;
	const title = wordsOf(shortlogOf(patch.commit.message));
	const common = shared(wordsOf(test.commit.message), wordsOf(patch.commit.message)).toSorted(
		(a, b) => rarity(b) - rarity(a),
	);
	const weight = common.reduce((sum, word) => sum + rarity(word) * (title.has(word) ? 2 : 1), 0);
	return {
		patch,
		number,
		confidence: Math.min(0.7, weight * 0.12),
		why: `its message shares words such as ${common.slice(0, 3).join(', ')} with patch ${number}`,
	};
};

/** The KVM patch of the series that a selftests patch most likely belongs to, and how. Independent where nothing speaks for one. */
export const guessRelation = (test: Patch, patches: readonly Patch[]): GuessedRelation => {
	const {role, why: roleWhy} = testRole(test);
	const none = {relation: {kind: 'independent'}, confidence: 0.5} as const;
	if (role === 'library') return {...none, why: roleWhy};
	const candidates = patches
		.map((patch, index) => ({patch, number: index + 1}))
		.filter(({patch}) => patch.id !== test.id && ['kvm', 'mixed'].includes(laneOf(patch)));
	const words = candidates.map(({patch}) => wordsOf(patch.commit.message));
	const weighed = candidates
		.map(each => weigh(test, each, words))
		.toSorted((a, b) => b.confidence - a.confidence);
	const [best] = weighed;
	if (best === undefined || best.confidence < 0.3)
		return {...none, why: 'no KVM patch of the series shares a name or words with it'};
	const kind = role === 'updates-test' ? 'keeps-passing' : 'fails-without';
	return {
		relation: {kind, patchId: best.patch.id},
		confidence: best.confidence,
		why: `it ${roleWhy}, and ${best.why}`.replace('it it', 'it'),
	};
};
