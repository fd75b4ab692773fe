import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {practiceBranch} from '../../../src/git/practice/practice.ts';
import {recentShortlogs} from '../../../src/git/reading/history.ts';
import {readPatches} from '../../../src/git/reading/read-series.ts';
import {walk} from '../../../src/git/reading/walk.ts';
import {allRules, catalogue} from '../../../src/handbook/catalogue.ts';
import {type Citation, handbookPath, handbookSections} from '../../../src/handbook/cite.ts';
import {judge, suggestMessage} from '../../../src/handbook/judge.ts';
import {afterwards} from '../../../src/handbook/lessons/afterwards.ts';
import {
	type AskCard,
	cardName,
	cardsOf,
	chapters,
	minutesFor,
	practice,
} from '../../../src/handbook/lessons/index.ts';
import {ruleWords} from '../../../src/handbook/lessons/rule-words.ts';
import type {Context} from '../../../src/handbook/rule.ts';
import {shortlogOf} from '../../../src/series/patch.ts';
import type {Patch} from '../../../src/series/series.ts';
import {wrap} from '../../../src/text/fit.ts';
import {aJob} from '../../git/a-kernel.ts';
import {aPractice, practiceBase, sealSettings} from '../../git/practices.ts';
import {aContext} from '../a-patch.ts';

const cards = chapters.flatMap(chapter => chapter.cards.map(card => ({name: cardName(chapter, card), card})));
const texts = cards.flatMap(({name, card}) => (card.kind === 'text' ? [{name, card}] : []));
const asks = cards.flatMap(({name, card}) => (card.kind === 'text' ? [] : [{name, card}]));
const faults = asks.filter(({card}) => card.kind === 'fault');

/** Sections of other documents, as printed in v7.2, beside those that rules cite. */
const known: readonly string[] = [
	'Documentation/process/submitting-patches.rst, Respond to review comments',
	"Documentation/process/submitting-patches.rst, Don't get discouraged - or impatient",
];

const named = ({document, section}: Citation) =>
	section === undefined ? document : `${document}, ${section}`;
const cited = new Set([
	...known,
	...allRules.flatMap(({cites}) => [named(cites), cites.document]),
	...handbookSections.map(section => `${handbookPath}, ${section}`),
]);

describe('the lessons', () => {
	it('have a name of its own for each card', () => {
		expect(new Set(cards.map(({name}) => name)).size).toBe(cards.length);
	});

	it.each(chapters)('$id has three to six cards, some of them on the short path', chapter => {
		expect(chapter.cards.length).toBeGreaterThanOrEqual(3);
		expect(chapter.cards.length).toBeLessThanOrEqual(6);
		expect(cardsOf(chapter, true).length).toBeGreaterThan(0);
	});

	it('have a short path of ten minutes', () => {
		expect(minutesFor(chapters.flatMap(chapter => cardsOf(chapter, true)))).toBeLessThanOrEqual(10);
	});

	it.each(texts)('$name tells it in five lines', ({card}) => {
		expect(wrap(card.text, 70).length).toBeLessThanOrEqual(5);
	});

	it.each(cards)('$name goes back to a real section', ({card}) => {
		const cites = card.kind === 'text' ? card.cites : ruleWords(card)?.cites;
		expect(cites === undefined ? 'nothing' : cited.has(named(cites)) ? '' : named(cites)).toBe('');
	});

	it.each(afterwards)('what follows, $id, goes back to a real section', ({cites}) => {
		expect(cited).toContain(named(cites));
	});

	it.each(asks)(
		'$name asks with three or four answers, of which one fits at least and not all but one word',
		({card}) => {
			const {answers} = card;
			expect([3, 4]).toContain(answers.length);
			expect(answers.some(({isFitting}) => isFitting)).toBe(true);
			expect(answers.some(({isFitting}) => !isFitting)).toBe(true);
			for (const {says, because} of answers) {
				expect(says.length).toBeLessThanOrEqual(54);
				expect(says).not.toMatch(/!|please|oops/i);
				expect(because).toMatch(/^[A-Z0-9].*\.$/);
			}
		},
	);

	it.each(asks)('$name names a rule of the catalogue, and gives its reason', ({card}) => {
		const ids = new Set(catalogue().map(({id}) => id));
		expect(card.rule === undefined || ids.has(card.rule)).toBe(true);
		expect(ruleWords(card)?.why).toMatch(/\.$/);
	});

	it.each(asks)('$name has no reason of its own where the rule has one', ({card}) => {
		const hasRule = allRules.some(({id}) => id === card.rule);
		expect(card.words === undefined).toBe(hasRule);
	});

	it.each(asks)(
		'$name shows the text before and after in lines of 80 columns at most, but where that is the fault',
		({card}) => {
			const long = [...card.shows, ...card.before, ...card.after].filter(line => line.length > 80);
			expect(long.filter(line => !line.includes(practice.toggle))).toEqual([]);
			expect(card.before).not.toEqual(card.after);
		},
	);

	it('are found in other words than the rules have', () => {
		const words = new Set(allRules.map(({why}) => why));
		expect(asks.filter(({card}) => card.words !== undefined && words.has(card.words.why))).toEqual([]);
	});
});

describe('the faults of the practice series', () => {
	let place: Awaited<ReturnType<typeof aPractice>>;
	let patches: readonly Patch[];
	let context: Context;

	beforeAll(async () => {
		sealSettings();
		place = await aPractice();
		const {git} = place;
		const oidOf = (name: string) =>
			git.text(['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`]);
		const [base, tip] = await Promise.all([oidOf(practiceBase), oidOf(practiceBranch)]);
		patches = await readPatches(git, await walk(git, tip, [base], new AbortController().signal));
		const paths = [...new Set(patches.flatMap(({changes}) => changes.map(({path}) => path)))];
		context = {...aContext(patches), recentShortlogs: await recentShortlogs(git, base, paths, aJob())};
	});
	afterEach(sealSettings);
	afterAll(async () => place[Symbol.asyncDispose]());

	const patchOf = ({exercise}: AskCard) =>
		patches.find(({commit}) => shortlogOf(commit.message) === exercise?.shortlog);

	it('are where the cards say', () => {
		const shortlogs = patches.map(({commit}) => shortlogOf(commit.message));
		expect(shortlogs).toEqual(expect.arrayContaining(Object.values(practice)));
	});

	it.each(faults)('$name is a commit of it', ({card}) => expect(patchOf(card)).toBeDefined());

	it.each(
		faults.filter(({card}) => card.exercise?.step === 'messages' && !card.question.startsWith('Suppose')),
	)('$name has the fault that the rule finds', ({card}) => {
		const patch = patchOf(card);
		const found = patch === undefined ? [] : judge(patch, context).map(({rule}) => rule.id);
		expect(found).toContain(card.rule);
	});

	it.each(
		faults.filter(
			({card}) => card.before[0] === card.exercise?.shortlog && card.rule !== 'shortlog-length-80',
		),
	)('$name is mended as the program mends it', ({card}) => {
		const patch = patchOf(card);
		expect(patch === undefined ? [] : [shortlogOf(suggestMessage(patch, context).text)]).toEqual(card.after);
	});
});
