import {describe, expect, it} from 'vitest';
import {cardName, cardsOf, chapters} from '../../src/handbook/lessons/index.ts';
import {
	cardHere,
	type LearnEvent,
	type Learning,
	learn,
	newLearning,
	nothingLearned,
	progressOf,
	readLearned,
} from '../../src/session/learn.ts';

const having = (learning: Learning, ...events: readonly LearnEvent[]) => events.reduce(learn, learning);
const start = newLearning(nothingLearned);
const open: LearnEvent = {kind: 'chapter-opened', isAgain: false};
const on: LearnEvent = {kind: 'went-on'};

/** Goes on until the list stands there again; says how many keys that took. */
const toEnd = (learning: Learning): Learning => {
	let at = learning;
	for (let turn = 0; turn < 40 && at.open !== undefined; turn++) at = learn(at, on);
	return at;
};

describe('learning', () => {
	it('walks every chapter of either path to its end', () => {
		for (const isShort of [true, false]) {
			let learning = newLearning({...nothingLearned, isShort});
			for (const chapter of chapters) {
				learning = having(
					learning,
					{kind: 'row-moved', by: -100},
					{kind: 'row-moved', by: chapters.indexOf(chapter)},
					open,
				);
				expect(learning.open).toBe(chapter.id);
				learning = toEnd(learning);
			}
			expect(learning.learned.seen).toHaveLength(chapters.flatMap(each => cardsOf(each, isShort)).length);
			expect(
				chapters.every(each => progressOf(each, learning.learned).seen === cardsOf(each, isShort).length),
			).toBe(true);
		}
	});

	it('asks, tells of each answer, then gives the rule', () => {
		const asked = having(
			newLearning({...nothingLearned, isShort: false}),
			{kind: 'row-moved', by: 2},
			open,
			on,
		);
		expect(asked).toMatchObject({card: 1, stage: 'question'});
		const answered = having(asked, {kind: 'answer-chosen', at: 2});
		expect(answered).toMatchObject({answer: 2, stage: 'answers'});
		expect(having(answered, on)).toMatchObject({stage: 'rule', card: 1});
		expect(having(answered, on, on)).toMatchObject({stage: 'question', card: 2, answer: 0});
		expect(having(asked, {kind: 'answer-chosen', at: 4})).toBe(asked);
	});

	it('goes back the way it came, and to the list from the first card', () => {
		const there = having(
			newLearning({...nothingLearned, isShort: false}),
			{kind: 'row-moved', by: 2},
			open,
			on,
			on,
			on,
		);
		expect(there.stage).toBe('rule');
		const back = having(there, {kind: 'went-back'}, {kind: 'went-back'});
		expect(back).toMatchObject({stage: 'question', card: 1});
		expect(having(back, {kind: 'went-back'}, {kind: 'went-back'}).open).toBeUndefined();
	});

	it('opens a chapter where it was left, or from its start', () => {
		const left = having(start, open, on, {kind: 'list-opened'});
		expect(having(left, open).card).toBe(1);
		expect(having(left, {kind: 'chapter-opened', isAgain: true}).card).toBe(0);
		const [first] = chapters;
		expect(first && left.learned.seen).toEqual(
			first && [cardName(first, cardHere(having(start, open)) ?? (first.cards[0] as never))],
		);
	});

	it('does not count a card that was skipped', () => {
		expect(having(start, open, {kind: 'card-skipped'})).toMatchObject({card: 1, learned: {seen: []}});
	});

	it('takes up what was kept, and nothing else', () => {
		const left = having(start, {kind: 'row-moved', by: 3}, open, on);
		expect(readLearned(JSON.parse(JSON.stringify(left.learned)))).toEqual(left.learned);
		expect(newLearning(left.learned).row).toBe(3);
		for (const odd of [undefined, null, 7, 'x', [], {seen: 'x', chapter: 1}, {seen: ['no/card', 5]}]) {
			expect(readLearned(odd)).toEqual(nothingLearned);
		}
	});

	it('forgets what was read, and keeps the path', () => {
		const all = having(start, {kind: 'path-changed'}, open, on, {kind: 'forgotten'});
		expect(all.learned).toEqual({...nothingLearned, isShort: false});
	});
});
