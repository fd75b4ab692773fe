import {isSameAuthor} from '../series/author-line.ts';
import {shortlogOf} from '../series/patch.ts';
import type {Series} from '../series/series.ts';
import type {Answers} from './answers.ts';
import {mergeMessages} from './merge-messages.ts';
import {naturalItems} from './natural-items.ts';

/** The series as it is, for telling later what changed since. */
export const seenOf = (series: Series): Answers['seen'] =>
	series.patches.map(({id, commit: {message}}) => ({id, subject: shortlogOf(message), message}));

/** Patches that were seen and are gone, each with the one new patch that has its shortlog: only their code changed. */
const successors = ({seen}: Answers, series: Series): ReadonlyMap<string, string> => {
	const now = new Set(series.patches.map(({id}) => id));
	const before = new Set(seen.map(({id}) => id));
	const fresh = series.patches.filter(({id}) => !before.has(id));
	const gone = seen.filter(({id}) => !now.has(id));
	return new Map(
		gone.flatMap(({id, subject}) => {
			const [only, ...more] = fresh.filter(({commit}) => shortlogOf(commit.message) === subject);
			const isAlone = more.length === 0 && gone.filter(each => each.subject === subject).length === 1;
			return only !== undefined && isAlone ? [[id, only.id] as const] : [];
		}),
	);
};

/** The answers with what was said of the message of a patch whose code is another one now, under its new name. */
export const followed = (answers: Answers, series: Series): Answers => {
	const ids = successors(answers, series);
	if (ids.size === 0) return answers;
	const idOf = (id: string) => ids.get(id) ?? id;
	const renamed = <T>(record: Readonly<Record<string, T>>) =>
		Object.fromEntries(Object.entries(record).map(([id, value]) => [idOf(id), value]));
	const {messages, authors, left, order, seen} = answers;
	return {
		...answers,
		messages: renamed(messages),
		authors: renamed(authors),
		left: renamed(left),
		order: order?.map(idOf),
		seen: seen.map(each => ({...each, id: idOf(each.id)})),
	};
};

/** A new message, and what the commit said when it was made and says now. */
type Planned = Readonly<{message: string; from: string | undefined; now: string | undefined}>;

/** New messages whose commit says something else than it did when they were made. */
export const overtaken = ({messages, seen}: Answers, series: Series): ReadonlyMap<string, Planned> => {
	const before = new Map(seen.map(({id, message}) => [id, message]));
	const written = new Map(series.patches.map(({id, commit}) => [id, commit.message]));
	const planned = Object.entries(messages).map(
		([id, message]) => [id, {message, from: before.get(id), now: written.get(id)}] as const,
	);
	return new Map(
		planned.filter(([, {from, now}]) => from !== undefined && now !== undefined && from !== now),
	);
};

/** The new message with what the commit's has got since; undefined where both changed the same lines. */
export const caughtUp = ({message, from = '', now = ''}: Planned): string | undefined =>
	mergeMessages(from, message, now);

const nobody = {name: '', mail: '', when: -1, zone: ''};

const only = <T>(record: Readonly<Record<string, T>>, keeps: (id: string, value: T) => boolean) =>
	Object.fromEntries(Object.entries(record).filter(([id, value]) => keeps(id, value)));

/** The answers without what the branch shows by now, and without what its commits have no place for any more. */
export const settled = (given: Answers, series: Series): Answers => {
	const answers = followed(given, series);
	const written = new Map(series.patches.map(({id, commit}) => [id, commit.message]));
	const authors = new Map(series.patches.map(({id, commit}) => [id, commit.author]));
	const natural = series.patches.map(({id}) => id);
	const isNatural =
		answers.order?.every((id, index) => natural[index] === id) && answers.order.length === natural.length;
	const splits = only(answers.splits, id => written.has(id));
	const merged = Object.fromEntries(
		[...overtaken(answers, series)].map(([id, planned]) => [id, caughtUp(planned) ?? planned.message]),
	);
	const ids = new Set([...natural, ...naturalItems(series, {...answers, splits}).map(({id}) => id)]);
	return {
		...answers,
		messages: only({...answers.messages, ...merged}, (id, message) => written.get(id) !== message),
		authors: only(answers.authors, (id, author) => !isSameAuthor(authors.get(id) ?? nobody, author)),
		order: isNatural ? undefined : answers.order,
		splits,
		dropped: answers.dropped.filter(id => ids.has(id)),
		folds: only(answers.folds, (id, {into}) => ids.has(id) && ids.has(into)),
		seen: seenOf(series),
	};
};

/** The answers once their plan was carried out: what was to be done to these items is done. */
export const carriedOut = (answers: Answers, items: readonly Readonly<{id: string}>[]): Answers => {
	const done = new Set(items.map(({id}) => id));
	return {
		...answers,
		messages: only(answers.messages, id => !done.has(id)),
		authors: only(answers.authors, id => !done.has(id)),
		splits: only(answers.splits, (_, answer) => typeof answer === 'object' && 'whole' in answer),
		order: undefined,
		dropped: [],
		folds: {},
		base: answers.base === undefined ? undefined : {...answers.base, isMoving: false},
	};
};
