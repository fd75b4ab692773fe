import {
	type AskCard,
	type Card,
	type Chapter,
	cardName,
	cardsOf,
	chapters,
} from '../handbook/lessons/index.ts';

/** What is kept of learning between two runs. */
export type Learned = Readonly<{
	/** Names of cards that were read to their end. */
	seen: readonly string[];
	/** Whether only the cards of the short path are shown. */
	isShort: boolean;
	/** The chapter the person was in last. */
	chapter: string | undefined;
}>;

/** Nothing read yet; the short path comes first. */
export const nothingLearned: Learned = {seen: [], isShort: true, chapter: undefined};

/** How far a card is opened: its question, what is to be said of each answer, the rule and the mended text. */
export type Stage = 'question' | 'answers' | 'rule';

/** Where in the lessons the person is. */
export type Learning = Readonly<{
	learned: Learned;
	/** The row under the cursor of the list of chapters. */
	row: number;
	/** The chapter that is open; undefined while the list is shown. */
	open: string | undefined;
	/** The card in it, counted from 0 on the path chosen. */
	card: number;
	stage: Stage;
	/** The answer under the cursor. */
	answer: number;
	scroll: number;
}>;

/** The lessons as they open: the list, at the chapter that was left. */
export const newLearning = (learned: Learned): Learning => ({
	learned,
	row: Math.max(
		0,
		chapters.findIndex(({id}) => id === learned.chapter),
	),
	open: undefined,
	card: 0,
	stage: 'question',
	answer: 0,
	scroll: 0,
});

/** What happens in the lessons. */
export type LearnEvent =
	| Readonly<{kind: 'row-moved' | 'answer-moved' | 'scrolled'; by: number}>
	| Readonly<{kind: 'answer-chosen'; at: number}>
	| Readonly<{kind: 'chapter-opened'; isAgain: boolean}>
	| Readonly<{kind: 'went-on' | 'went-back' | 'card-skipped' | 'list-opened' | 'path-changed' | 'forgotten'}>;

/** The chapter that is open. */
export const openChapter = ({open}: Learning): Chapter | undefined => chapters.find(({id}) => id === open);

/** The cards that are gone through in a chapter. */
export const cardsHere = (learning: Learning): readonly Card[] => {
	const chapter = openChapter(learning);
	return chapter === undefined ? [] : cardsOf(chapter, learning.learned.isShort);
};

/** The card that is shown. */
export const cardHere = (learning: Learning): Card | undefined => cardsHere(learning)[learning.card];

/** The card that is shown where it asks something. */
export const askHere = (learning: Learning): AskCard | undefined => {
	const card = cardHere(learning);
	return card === undefined || card.kind === 'text' ? undefined : card;
};

/** How many of a chapter's cards were read, of those on the path. */
export const progressOf = (
	chapter: Chapter,
	{seen, isShort}: Learned,
): Readonly<{seen: number; count: number}> => {
	const cards = cardsOf(chapter, isShort);
	return {seen: cards.filter(card => seen.includes(cardName(chapter, card))).length, count: cards.length};
};

const within = (at: number, count: number) => Math.max(0, Math.min(at, count - 1));

const fresh = {stage: 'question', answer: 0, scroll: 0} as const;

const toList = (learning: Learning): Learning => ({...learning, ...fresh, open: undefined, card: 0});

/** To the list, at the first chapter behind this one that is not read yet. */
const finished = (learning: Learning): Learning => {
	const {learned, row} = learning;
	const isOpen = (chapter: Chapter) => {
		const {seen, count} = progressOf(chapter, learned);
		return seen < count;
	};
	const next = chapters.findIndex((chapter, index) => index > row && isOpen(chapter));
	const first = chapters.findIndex(isOpen);
	return toList({...learning, row: next !== -1 ? next : first !== -1 ? first : row});
};

const nextCard = (learning: Learning): Learning =>
	learning.card + 1 < cardsHere(learning).length
		? {...learning, ...fresh, card: learning.card + 1}
		: finished(learning);

const read = (learning: Learning): Learning => {
	const [chapter, card] = [openChapter(learning), cardHere(learning)];
	if (chapter === undefined || card === undefined) return learning;
	const name = cardName(chapter, card);
	const {learned} = learning;
	if (learned.seen.includes(name)) return learning;
	return {...learning, learned: {...learned, seen: [...learned.seen, name]}};
};

const goOn = (learning: Learning): Learning => {
	if (askHere(learning) === undefined || learning.stage === 'rule') return nextCard(read(learning));
	return {...learning, stage: learning.stage === 'question' ? 'answers' : 'rule', scroll: 0};
};

const goBack = (learning: Learning): Learning => {
	if (learning.stage !== 'question') {
		return {...learning, stage: learning.stage === 'rule' ? 'answers' : 'question', scroll: 0};
	}
	return learning.card === 0 ? toList(learning) : {...learning, ...fresh, card: learning.card - 1};
};

const opened = (learning: Learning, isAgain: boolean): Learning => {
	const chapter = chapters[learning.row];
	if (chapter === undefined) return learning;
	const {learned} = learning;
	const cards = cardsOf(chapter, learned.isShort);
	const unread = cards.findIndex(card => !learned.seen.includes(cardName(chapter, card)));
	return {
		...learning,
		...fresh,
		learned: {...learned, chapter: chapter.id},
		open: chapter.id,
		card: isAgain || unread === -1 ? 0 : unread,
	};
};

/** The lessons after an event; the same where it does not apply. */
export const learn = (learning: Learning, event: LearnEvent): Learning => {
	const {learned} = learning;
	const answers = askHere(learning)?.answers.length ?? 0;
	switch (event.kind) {
		case 'row-moved':
			return {...learning, row: within(learning.row + event.by, chapters.length)};
		case 'answer-moved':
			return {...learning, answer: within(learning.answer + event.by, answers)};
		case 'answer-chosen':
			return event.at < answers ? {...learning, answer: event.at, stage: 'answers', scroll: 0} : learning;
		case 'scrolled':
			return {...learning, scroll: Math.max(0, learning.scroll + event.by)};
		case 'chapter-opened':
			return opened(learning, event.isAgain);
		case 'went-on':
			return goOn(learning);
		case 'went-back':
			return goBack(learning);
		case 'card-skipped':
			return nextCard(learning);
		case 'list-opened':
			return toList(learning);
		case 'path-changed':
			return {...toList(learning), learned: {...learned, isShort: !learned.isShort}};
		case 'forgotten':
			return {...toList(learning), row: 0, learned: {...nothingLearned, isShort: learned.isShort}};
	}
};

/** Reads what was saved; what is not as it should be counts as nothing. Never throws. */
export const readLearned = (value: unknown): Learned => {
	if (typeof value !== 'object' || value === null) return nothingLearned;
	const {seen, isShort, chapter} = value as Readonly<Record<string, unknown>>;
	const names = new Set(chapters.flatMap(each => each.cards.map(card => cardName(each, card))));
	return {
		seen: Array.isArray(seen) ? [...names].filter(name => seen.includes(name)) : [],
		isShort: isShort !== false,
		chapter: chapters.find(({id}) => id === chapter)?.id,
	};
};
