import type {TestingAnswer} from '../../evidence/answer.ts';
import {kinds, type SeriesKind} from '../../handbook/base-choice.ts';
import type {Tag} from '../../posting/tag.ts';
import type {Fold, SplitPart} from '../answers.ts';
import {
	aText,
	either,
	listOf,
	numberIn,
	objectOf,
	oneOf,
	recordOf,
	type Shape,
	someText,
	yesNo,
} from './shape.ts';
import {type Problem, readStrictJson} from './strict-json.ts';

/** How much of what is found in messages is mended. */
export type Mending = 'safe' | 'suggested' | 'none';

/**
 * Answers as a file has them. A patch is named by its id, its commit, or its shortlog as the commit has it; a part of a
 * split by its id.
 */
export type AnswersFile = Readonly<{
	schema: 'kvm-series-answers/1';
	base?: Readonly<{kind?: SeriesKind; attack?: boolean; tree?: string; move?: boolean}>;
	messages?:
		| Mending
		| Readonly<{
				take?: Mending;
				texts?: Readonly<Record<string, string>>;
				leave?: Readonly<Record<string, string>>;
		  }>;
	/** `Name <mail> 2030-01-31 14:05:00 +0100`; without a date the commit's own stays. */
	authors?: Readonly<Record<string, string>>;
	splits?: Readonly<
		Record<string, 'lanes' | Readonly<{whole: string}> | Readonly<{parts: readonly SplitPart[]}>>
	>;
	drops?: readonly string[];
	folds?: Readonly<Record<string, Fold>>;
	order?: 'handbook' | 'as-is' | readonly string[];
	relations?:
		| 'guesses'
		| Readonly<
				Record<
					string,
					'independent' | Readonly<{'fails-without': string}> | Readonly<{'keeps-passing': string}>
				>
		  >;
	tag?: Partial<Tag>;
	question?: string;
	/** By obligation; `*` is for all that are not named. */
	testing?: Readonly<
		Record<
			string,
			| (Pick<Extract<TestingAnswer, {done: true}>, 'done'> & Partial<Extract<TestingAnswer, {done: true}>>)
			| Readonly<{done: false; because?: string}>
		>
	>;
	statement?: string;
	cover?: Readonly<{subject?: string; blurb?: string; notes?: string}>;
	outputDirectory?: string;
	apply?: 'branch' | 'new-branch' | 'none';
	/** Signs again what was signed. */
	sign?: boolean;
	/** What becomes of other branches and tags at commits of the series. */
	others?: 'move' | 'leave';
	patches?: boolean;
}>;

const has = (value: unknown, key: string) =>
	typeof value === 'object' && value !== null && Object.hasOwn(value, key);

const mending = oneOf('safe', 'suggested', 'none');

const part = objectOf({paths: listOf(someText), lines: recordOf(listOf(numberIn(0, 1e7)))}, ['paths']);

const split = either(value => {
	if (typeof value === 'string') return oneOf('lanes');
	return has(value, 'whole') ? objectOf({whole: someText}) : objectOf({parts: listOf(part)}, ['parts']);
});

const relation = either(value => {
	if (typeof value === 'string') return oneOf('independent');
	return has(value, 'keeps-passing')
		? objectOf({'keeps-passing': someText})
		: objectOf({'fails-without': someText}, ['fails-without']);
});

const tested = objectOf(
	{
		done: yesNo,
		where: listOf(oneOf('Intel', 'AMD', 'nested')),
		machine: aText,
		result: aText,
		because: aText,
	},
	['done'],
);

const shape = objectOf(
	{
		schema: oneOf('kvm-series-answers/1'),
		base: objectOf({
			kind: oneOf(...kinds.map(({kind}) => kind)),
			attack: yesNo,
			tree: someText,
			move: yesNo,
		}),
		messages: either(value =>
			typeof value === 'string'
				? mending
				: objectOf({take: mending, texts: recordOf(someText), leave: recordOf(someText)}),
		),
		authors: recordOf(someText),
		splits: recordOf(split),
		drops: listOf(someText),
		folds: recordOf(objectOf({into: someText, as: oneOf('fixup', 'squash')}, ['into', 'as'])),
		order: either(value => (typeof value === 'string' ? oneOf('handbook', 'as-is') : listOf(someText))),
		relations: either(value => (typeof value === 'string' ? oneOf('guesses') : recordOf(relation))),
		tag: objectOf({kind: oneOf('PATCH', 'RFC', 'RESEND'), version: numberIn(1, 99)}),
		question: aText,
		testing: recordOf(tested),
		statement: someText,
		cover: objectOf({subject: aText, blurb: aText, notes: aText}),
		outputDirectory: someText,
		apply: oneOf('branch', 'new-branch', 'none'),
		sign: yesNo,
		others: oneOf('move', 'leave'),
		patches: yesNo,
	} satisfies Record<keyof AnswersFile, Shape>,
	['schema'],
);

/** Bytes; no answers are longer. */
export const longestFile = 4 * 2 ** 20;

/** Reads an answers file, or tells everything that is wrong in it. Never throws. */
export const readAnswersFile = (
	text: string,
): Readonly<{file: AnswersFile}> | Readonly<{problems: readonly Problem[]}> => {
	const read = readStrictJson(text);
	if ('problem' in read) return {problems: [read.problem]};
	const problems = shape(read.value, '');
	return problems.length > 0 ? {problems} : {file: read.value as AnswersFile};
};
