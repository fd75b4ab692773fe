import type {MachineItem} from '../evidence/machine/item.ts';
import {looksLikeMail, looksLikeName} from '../evidence/machine/person.ts';
import type {Mending} from '../series/mending.ts';
import {quoteWord} from '../series/shell-quote.ts';
import {listOf, objectOf, oneOf, type Shape, yesNo} from './answers-file/shape.ts';
import {type Problem, readStrictJson} from './answers-file/strict-json.ts';
import type {Onboard} from './onboard.ts';

/** What can be mended by the program, in the order in which it is done. */
export const mendable = ['identity', 'kvm-x86', 'kvm', 'upstream'] as const;
export type Mendable = (typeof mendable)[number];

/** What is answered to onboarding beforehand: what is to be mended, with the values that it takes. */
export type OnboardAnswers = Readonly<{
	schema: 'kvm-series-onboard/1';
	mend?: readonly Mendable[];
	identity?: Readonly<{name: string; mail: string}>;
	/** Whether the network may be used for what was never fetched. */
	fetch?: boolean;
}>;

const fits =
	(isFitting: (text: string) => boolean, expected: string): Shape =>
	(value, path) =>
		typeof value === 'string' && isFitting(value) && !/^-|\p{Cc}/u.test(value)
			? []
			: [{path, says: `expected ${expected}.`}];

const shape = objectOf(
	{
		schema: oneOf('kvm-series-onboard/1'),
		mend: listOf(oneOf(...mendable)),
		identity: objectOf(
			{
				name: fits(looksLikeName, 'the name you go by, and not a login'),
				mail: fits(looksLikeMail, 'a mail that replies reach'),
			},
			['name', 'mail'],
		),
		fetch: yesNo,
	},
	['schema'],
);

/** Reads a file of such answers, or says all that is wrong with it. Never throws. */
export const readOnboardAnswers = (
	text: string,
): Readonly<{file: OnboardAnswers}> | Readonly<{problems: readonly Problem[]}> => {
	const read = readStrictJson(text);
	if ('problem' in read) return {problems: [read.problem]};
	const problems = shape(read.value, '');
	return problems.length > 0 ? {problems} : {file: read.value as OnboardAnswers};
};

/** What these answers want mended, in the order in which it is done; who names a person wants them known. */
export const wantedBy = ({mend = [], identity}: OnboardAnswers): readonly Mendable[] =>
	mendable.filter(id => mend.includes(id) || (id === 'identity' && identity !== undefined));

/** What is run next for an item by these answers: a mending, nothing, or what is missing for it. */
export const mendingBy = (
	item: MachineItem,
	{identity, fetch}: OnboardAnswers,
): Mending | 'nothing' | Problem => {
	const {state, mending} = item;
	if (mending?.kind === 'identity' || item.id === 'identity') {
		if (state === 'ok') return 'nothing';
		if (mending?.kind !== 'identity') return {path: '/mend', says: `identity ${item.says}.`};
		return identity === undefined ? {path: '/identity', says: 'is missing.'} : {...mending, ...identity};
	}
	if (mending === undefined) {
		return state === 'ok'
			? 'nothing'
			: {path: '/mend', says: `${item.id} cannot be mended now: ${item.says}.`};
	}
	// What is old is fetched as well, but only what is not in order was asked for.
	if (mending.kind === 'fetch' && fetch !== true) return 'nothing';
	return mending;
};

const madeOf = ({facts}: Onboard, mending: Mending): readonly Mendable[] => {
	if (mending.kind === 'identity' || mending.kind === 'upstream') return [mending.kind];
	const remote = mending.kind === 'fetch' ? mending.remote : mending.name;
	const repository = facts?.repository;
	const trees = repository === undefined || repository === 'none' ? [] : repository.trees;
	return trees.filter(({name}) => name === remote).map(({tree}) => tree);
};

/** The answers that repeat what this run mended; undefined where it mended nothing. */
export const onboardAnswersOf = (onboard: Onboard): OnboardAnswers | undefined => {
	const {ran} = onboard;
	if (ran.length === 0) return undefined;
	const done = ran.flatMap(mending => madeOf(onboard, mending));
	const last = ran.findLast(mending => mending.kind === 'identity');
	return {
		schema: 'kvm-series-onboard/1',
		mend: mendable.filter(id => done.includes(id)),
		...(last?.kind === 'identity' ? {identity: {name: last.name, mail: last.mail}} : {}),
		...(ran.some(({kind}) => kind === 'fetch') ? {fetch: true} : {}),
	};
};

/** The command line that gives these answers without a question. */
export const onboardAgain = (file: OnboardAnswers, program: string): string =>
	`printf %s ${quoteWord(JSON.stringify(file))} | ${program} onboard --answers - --yes`;
