import {chapters as lessons} from '../../../src/handbook/lessons/index.ts';
import {mendingCommands} from '../../../src/series/mending.ts';
import {askHere, cardHere, cardsHere, openChapter, progressOf} from '../../../src/session/learn.ts';
import {itemHere, type Onboard} from '../../../src/session/onboard.ts';
import {wrap} from '../../../src/text/fit.ts';
import {show} from '../../../src/text/show.ts';
import {plainMarks} from '../../plain/actions.ts';
import {afterRows} from '../after-screen.tsx';
import {cardRows} from '../card-rows.ts';
import {cycleHere} from '../cycle-here.ts';
import {mendingEffect} from '../dialogs.tsx';
import {postingHead} from '../do.tsx';
import {itemLines} from '../item-detail.tsx';
import {mailRows} from '../mails-screen.tsx';
import {factsOf} from '../own-facts.ts';
import {mailsOf} from '../own-mails.ts';
import {tally} from '../ready.tsx';
import {chapterHere, chapters} from '../steps.ts';

const itemWords = {
	ok: 'in order',
	missing: 'needed and missing',
	'optional-missing': 'optional and missing',
	unknown: 'not known',
} as const;

const inHand = (row: number) => `In hand: row ${row + 1}.`;

const readyLines = (session: Onboard): readonly string[] => [
	`${tally(session)}.`,
	...session.items.map(
		({title, state, says}, index) => `${index + 1}: ${title} [${itemWords[state]}]: ${show(says)}`,
	),
	inHand(Math.max(0, session.cursor.ready)),
];

const learnLines = ({learning}: Onboard, columns: number): readonly string[] => {
	const chapter = openChapter(learning);
	if (chapter === undefined || cardHere(learning) === undefined) {
		return [
			learning.learned.isShort ? 'The short path.' : 'All cards.',
			...lessons.map((each, index) => {
				const {seen, count} = progressOf(each, learning.learned);
				return `${index + 1}: ${each.title} [${seen} of ${count} read]: ${each.about}`;
			}),
			inHand(learning.row),
		];
	}
	const {body, foot} = cardRows(learning, plainMarks, columns);
	const question = learning.stage === 'question' ? askHere(learning)?.question : undefined;
	return [
		`${chapter.title}, card ${learning.card + 1} of ${cardsHere(learning).length}`,
		...body.map(({text}) => text),
		// The answers themselves are the first of the actions.
		...(question === undefined ? foot.map(({text}) => text) : [question]),
	];
};

const factWords = {done: 'done', open: 'open', unknown: 'cannot be seen'} as const;

const doLines = (session: Onboard, columns: number): readonly string[] => {
	const {mails, own} = session;
	if (mails !== undefined) {
		const all = mailsOf(own);
		const here = all[mails.mail];
		if (here === undefined) return ['There is nothing to be sent yet.'];
		return [
			'What reviewers will see.',
			...all.map(({subject}, index) => `${index + 1}: ${show(subject)}`),
			inHand(mails.mail),
			'',
			...mailRows(here, columns, plainMarks).map(({text}) => text),
		];
	}
	const facts = factsOf(session);
	return [
		postingHead(session),
		...facts.map(
			({title, state, says}, index) => `${index + 1}: ${title} [${factWords[state]}]: ${show(says)}`,
		),
		...(own?.refusal === undefined ? [] : wrap(show(own.refusal.remedy), columns)),
		inHand(session.cursor.do),
	];
};

const chapterLines = (session: Onboard, columns: number): readonly string[] => {
	switch (session.chapter) {
		case 'ready':
			return readyLines(session);
		case 'learn':
			return learnLines(session, columns);
		case 'do':
			return doLines(session, columns);
		case 'after':
			return afterRows(cycleHere(session), columns).map(({text}) => text);
	}
};

const stateWords = {good: 'in order', look: 'to look at', later: 'not yet', unsure: 'not all'} as const;

/** Which chapter it is, what it is for, and how far the others are. */
export const chapterHead = (session: Onboard, columns: number): readonly string[] => {
	const here = chapterHere(session);
	const others = chapters.filter(each => each !== here);
	const told = others.map(each => `${each.title} (${stateWords[each.state(session).mark]})`);
	return [
		`Chapter ${chapters.indexOf(here) + 1} of ${chapters.length}, ${here.title}.`,
		...wrap(here.why, columns),
		`The others: ${told.join(', ')}.`,
	];
};

/** Where the person is: a name that changes when they are somewhere else, and the lines, safe to show. */
export type OnboardPlace = Readonly<{name: string; lines: readonly string[]}>;

/** What is said of the place where the person is. */
export const onboardPlace = (session: Onboard, columns: number): OnboardPlace => {
	const {chapter, dialog, work, learning, mails} = session;
	const item = itemHere(session);
	if (work.kind === 'failed') {
		const {fact, remedy} = work.trouble;
		return {name: `failed ${fact}`, lines: [fact, remedy].flatMap(text => wrap(show(text), columns))};
	}
	if (dialog?.kind === 'item' && item !== undefined) {
		return {name: `item ${item.id}`, lines: itemLines(item, columns, '').map(({text}) => text.trimEnd())};
	}
	if (dialog?.kind === 'confirm') {
		const commands = mendingCommands(dialog.mending);
		return {
			name: `confirm ${commands.join('\n')}`,
			lines: [
				commands.length === 1 ? 'Run this:' : 'Run these:',
				...commands.map(command => `  $ ${show(command)}`),
				...wrap(mendingEffect(dialog.mending), columns),
				'Type the word yes to run it; anything else leaves it.',
			],
		};
	}
	return {
		name: JSON.stringify([chapter, learning.open, learning.card, learning.stage, mails?.mail]),
		lines: chapterLines(session, columns),
	};
};
