import {base} from './base.ts';
import {changelogs} from './changelogs.ts';
import type {Card, Chapter} from './lesson.ts';
import {ordering} from './ordering.ts';
import {rfc} from './rfc.ts';
import {security} from './security.ts';
import {shortlogs} from './shortlogs.ts';
import {tags} from './tags.ts';
import {testing} from './testing.ts';
import {timing} from './timing.ts';
import {versions} from './versions.ts';

export {type AskCard, type Card, type Chapter, type Exercise, practice, type TextCard} from './lesson.ts';

/** All there is to learn, in the order a series is prepared. */
export const chapters: readonly Chapter[] = [
	timing,
	base,
	shortlogs,
	changelogs,
	ordering,
	testing,
	rfc,
	tags,
	versions,
	security,
];

/** Seconds for reading a card, or for reading it, thinking and reading the answer. */
const seconds = {text: 20, fault: 40, example: 40} as const;

/** How long cards take, in whole minutes, at least one. */
export const minutesFor = (cards: readonly Card[]): number =>
	Math.max(1, Math.round(cards.reduce((sum, {kind}) => sum + seconds[kind], 0) / 60));

/** The cards of a chapter: all of them, or those of the short path. */
export const cardsOf = (chapter: Chapter, isShort: boolean): readonly Card[] =>
	isShort ? chapter.cards.filter(card => card.isShort) : chapter.cards;

/** A card's name across all chapters, as progress is kept by. */
export const cardName = (chapter: Chapter, card: Card): string => `${chapter.id}/${card.id}`;
