import type {Exercise} from '../../src/handbook/lessons/index.ts';
import {askHere, cardHere, type LearnEvent, type Learning} from '../../src/session/learn.ts';

/** A key of the lessons: what happens, or that the real tool is opened at the card's place. */
export type LearnKey = Readonly<{
	keys: readonly string[];
	label: string;
	does: LearnEvent | 'exercise';
	isOn?: (learning: Learning) => boolean;
	isQuiet?: boolean;
}>;

/** Where the card that is open is to be done with the real tool; undefined where it is not, or is still a question. */
export const exerciseHere = (learning: Learning): Exercise | undefined =>
	learning.stage === 'question' ? undefined : askHere(learning)?.exercise;

const isAsking = (learning: Learning) => askHere(learning) !== undefined && learning.stage === 'question';
const isOpened = (learning: Learning) => askHere(learning) !== undefined && learning.stage !== 'question';

const list: readonly LearnKey[] = [
	{keys: ['Up', 'k'], label: 'up', does: {kind: 'row-moved', by: -1}, isQuiet: true},
	{keys: ['Down', 'j'], label: 'down', does: {kind: 'row-moved', by: 1}, isQuiet: true},
	{keys: ['Home'], label: 'first chapter', does: {kind: 'row-moved', by: -100}, isQuiet: true},
	{keys: ['End'], label: 'last chapter', does: {kind: 'row-moved', by: 100}, isQuiet: true},
	{keys: ['Enter'], label: 'open', does: {kind: 'chapter-opened', isAgain: false}},
	{keys: ['r'], label: 'from its first card', does: {kind: 'chapter-opened', isAgain: true}},
	{keys: ['s'], label: 'short path or all', does: {kind: 'path-changed'}},
	{
		keys: ['F'],
		label: 'forget what was read',
		does: {kind: 'forgotten'},
		isOn: ({learned}) => learned.seen.length > 0,
		isQuiet: true,
	},
];

const card: readonly LearnKey[] = [
	...['1', '2', '3', '4'].map((key, at) => ({
		keys: [key],
		label: `take answer ${key}`,
		does: {kind: 'answer-chosen', at} as const,
		isOn: (learning: Learning) => isAsking(learning) && at < (askHere(learning)?.answers.length ?? 0),
		isQuiet: true,
	})),
	{keys: ['Up', 'k'], label: 'up', does: {kind: 'answer-moved', by: -1}, isOn: isAsking, isQuiet: true},
	{keys: ['Down', 'j'], label: 'down', does: {kind: 'answer-moved', by: 1}, isOn: isAsking, isQuiet: true},
	{keys: ['Up', 'k'], label: 'up', does: {kind: 'scrolled', by: -1}, isQuiet: true},
	{keys: ['Down', 'j'], label: 'down', does: {kind: 'scrolled', by: 1}, isQuiet: true},
	{keys: ['PageUp'], label: 'five lines up', does: {kind: 'scrolled', by: -5}, isQuiet: true},
	{keys: ['PageDown', ' '], label: 'five lines down', does: {kind: 'scrolled', by: 5}, isQuiet: true},
	{keys: ['Enter'], label: 'show the answers', does: {kind: 'went-on'}, isOn: isAsking},
	{
		keys: ['Enter'],
		label: 'the rule and the fix',
		does: {kind: 'went-on'},
		isOn: ({stage}) => stage === 'answers',
	},
	{keys: ['Enter'], label: 'next card', does: {kind: 'went-on'}},
	{keys: ['d'], label: 'do it', does: 'exercise', isOn: learning => exerciseHere(learning) !== undefined},
	{keys: ['b'], label: 'back', does: {kind: 'went-back'}},
	{keys: ['n'], label: 'skip', does: {kind: 'card-skipped'}, isOn: learning => !isOpened(learning)},
	{keys: ['Esc'], label: 'chapters', does: {kind: 'list-opened'}},
];

/** The keys that count in the lessons now, the first for a key before the others. */
export const learnKeys = (learning: Learning): readonly LearnKey[] =>
	(cardHere(learning) === undefined ? list : card).filter(({isOn}) => isOn === undefined || isOn(learning));
