import {placeOf} from './paths.ts';
import type {PrefixFacts} from './prefix-facts.ts';
import {topicsOfPhrase} from './topic-words.ts';
import {prefixOfTopic, standingOf, type Topic} from './topics.ts';

/** A prefix with how sure it is (0 to 1) and why, in a phrase for people. */
export type Suggestion = Readonly<{prefix: string; confidence: number; why: string}>;

const guest = (isClock: boolean): readonly Suggestion[] => {
	const usual = {prefix: 'x86/kvm:', why: 'the patch is about Linux as a guest, not about KVM'};
	const clock = {prefix: 'x86/kvmclock:', why: 'the clock of Linux as a guest has this prefix'};
	return isClock
		? [
				{...clock, confidence: 0.93},
				{...usual, confidence: 0.05},
			]
		: [
				{...usual, confidence: 0.8},
				{...clock, confidence: 0.15},
			];
};

const folders: readonly (readonly [RegExp, Topic])[] = [
	[/\/(?:aarch64|arm64)\//, 'arm64'],
	[/\/s390x?\//, 's390'],
	[/\/riscv\//, 'RISC-V'],
	[/\/loongarch\//, 'LoongArch'],
	[/\/powerpc\//, 'PPC'],
];

/** The architecture all of whose selftests these are, or that some of them and no x86 ones are. */
const archOf = (paths: readonly string[]): Topic | undefined => {
	if (paths.some(path => /\/x86(?:_64)?\//.test(path))) return undefined;
	const found = new Set(
		folders.flatMap(([pattern, topic]) => (paths.some(path => pattern.test(path)) ? [topic] : [])),
	);
	return found.size === 1 ? [...found][0] : undefined;
};

const selftests = ({paths, isNewTest}: PrefixFacts): readonly Suggestion[] => {
	const arch = archOf(paths.map(({path}) => path));
	const prefix = prefixOfTopic('selftests');
	const why = `${isNewTest === true ? 'a new test; ' : ''}KVM selftests of every kind have this prefix`;
	if (arch === undefined) return [{prefix, confidence: 0.97, why}];
	return [
		{prefix, confidence: 0.9, why},
		{
			prefix: `KVM: ${arch === 'RISC-V' ? 'riscv' : arch === 'LoongArch' ? 'loongarch' : arch}: selftests:`,
			confidence: 0.08,
			why: `only tests of ${arch} change, and its maintainers often write it so`,
		},
	];
};

const documents = (facts: PrefixFacts): readonly Suggestion[] => {
	const owners = facts.paths.map(({path}) => placeOf(path).topic);
	const [first] = owners;
	const isOther =
		first !== undefined &&
		standingOf(first) === 'other architecture' &&
		owners.every(owner => owner === first);
	const named = [...topicsOfPhrase(facts.description ?? '').slice(0, 1), ...owners];
	const about = named.find(topic => topic !== undefined && topic !== 'KVM') ?? 'KVM';
	const topic = {
		prefix: prefixOfTopic(about),
		confidence: isOther ? 0.55 : 0.3,
		why: `the documents are about ${about === 'KVM' ? 'KVM at large' : about}`,
	};
	const plain = {
		prefix: 'KVM: Documentation:',
		confidence: isOther ? 0.25 : 0.45,
		why: 'only documents change',
	};
	const turned = {prefix: 'Documentation: KVM:', confidence: 0.15, why: 'documents are posted under it too'};
	return isOther ? [topic, plain, turned] : [plain, topic, turned];
};

/**
 * Suggestions for patches whose files leave no doubt what they are: Linux as a guest, selftests alone, documents alone.
 * Undefined for others.
 */
export const suggestApart = (facts: PrefixFacts): readonly Suggestion[] | undefined => {
	const places = facts.paths.map(({path}) => placeOf(path));
	if (places.length === 0) return undefined;
	const isAll = (...roles: readonly string[]) => places.every(({role}) => roles.includes(role));
	if (isAll('document')) return documents(facts);
	if (isAll('guest', 'document')) {
		const code = facts.paths.filter(({path}) => placeOf(path).role === 'guest');
		return guest(code.every(({path}) => /kvmclock|pvclock/.test(path)));
	}
	const isTests = places.every(
		({role, topic}) =>
			role === 'selftest' || role === 'document' || (role === 'neutral' && topic === 'selftests'),
	);
	return isTests ? selftests(facts) : undefined;
};
