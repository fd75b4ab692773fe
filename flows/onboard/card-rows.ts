import type {Marks, Role} from '../../components/looks.tsx';
import type {ScrolledLine} from '../../components/scrolled.tsx';
import {citationText} from '../../src/handbook/cite.ts';
import type {AskCard, Card, TextCard} from '../../src/handbook/lessons/index.ts';
import {ruleWords} from '../../src/handbook/lessons/rule-words.ts';
import {askHere, cardHere, type Learning} from '../../src/session/learn.ts';
import {wrap} from '../../src/text/fit.ts';
import {show} from '../../src/text/show.ts';

/** A row of a card, wrapped already. */
export type CardRow = ScrolledLine;

/** A card in two parts: what may be scrolled, and what always stands below it. */
export type CardRows = Readonly<{body: readonly CardRow[]; foot: readonly CardRow[]}>;

/** Columns of prose; wider lines are hard to read. */
const prose = 76;

const blank: CardRow = {text: ' ', as: 'text'};

/** A text as rows, the later ones below its start. */
const hanging = (start: string, text: string, width: number, as: Role): readonly CardRow[] =>
	wrap(show(text), Math.max(10, Math.min(width, prose) - start.length)).map((line, index) => ({
		text: (index === 0 ? start : ' '.repeat(start.length)) + line,
		as,
	}));

/** A line of code, a mail or a shortlog: never filled, broken only where it is too long. */
const verbatim = (start: string, line: string, width: number, as: Role): readonly CardRow[] =>
	line === ''
		? [blank]
		: hanging(
				start,
				line.replace(/^ +/, spaces => '\u00a0'.repeat(spaces.length)),
				Math.max(width, 1),
				as,
			);

const shown = ({shows}: AskCard, width: number) => shows.flatMap(line => verbatim('  ', line, width, 'own'));

const textRows = ({title, text, cites}: TextCard, width: number): readonly CardRow[] => [
	{text: title, as: 'own'},
	blank,
	...hanging('', text, width, 'text'),
	blank,
	{text: citationText(cites), as: 'quiet'},
];

const question = (card: AskCard, {answer}: Learning, marks: Marks, width: number): CardRows => ({
	body: [{text: card.title, as: 'own'}, ...shown(card, width)],
	foot: [
		{text: card.question, as: 'accent'},
		...card.answers.flatMap(({says}, index) =>
			hanging(
				`${index === answer ? marks.here : ' '} ${index + 1} `,
				says,
				width,
				index === answer ? 'own' : 'text',
			),
		),
	],
});

const answers = (card: AskCard, {answer}: Learning, marks: Marks, width: number): CardRows => ({
	body: [
		...shown(card, width),
		...card.answers.flatMap(({says, isFitting, because}, index) => [
			...hanging(
				`${index === answer ? marks.here : ' '} ${isFitting ? marks.good : marks.later} `,
				`${says}${isFitting ? '' : ': no'}`,
				width,
				isFitting ? 'good' : 'text',
			),
			...hanging('    ', because, width, 'text'),
		]),
	],
	foot: [],
});

const exerciseText = ({exercise}: AskCard): string =>
	exercise === undefined
		? ''
		: `d opens the practice series in the step ${exercise.step[0]?.toUpperCase()}${exercise.step.slice(1)}${exercise.shortlog === undefined ? '' : ', at this commit'}, and comes back here.`;

const rule = (card: AskCard, marks: Marks, width: number): CardRows => {
	const words = ruleWords(card);
	return {
		body: [
			...hanging('', words?.why ?? '', width, 'text'),
			...(words === undefined
				? []
				: [
						{
							text: `${citationText(words.cites)}${card.rule === undefined ? '' : `; ${card.rule}`}`,
							as: 'quiet' as const,
						},
					]),
			blank,
			...card.before.flatMap(line => verbatim(`${marks.removed} `, line, width, 'removed')),
			...card.after.flatMap(line => verbatim(`${marks.added} `, line, width, 'added')),
		],
		foot: exerciseText(card) === '' ? [] : hanging('', exerciseText(card), width, 'accent'),
	};
};

/** The card that is open, as far as it is opened, in rows. */
export const cardRows = (learning: Learning, marks: Marks, width: number): CardRows => {
	const card: Card | undefined = cardHere(learning);
	if (card === undefined) return {body: [], foot: []};
	if (card.kind === 'text') return {body: textRows(card, width), foot: []};
	const ask = askHere(learning) ?? card;
	switch (learning.stage) {
		case 'question':
			return question(ask, learning, marks, width);
		case 'answers':
			return answers(ask, learning, marks, width);
		case 'rule':
			return rule(ask, marks, width);
	}
};
