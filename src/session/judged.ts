import {judge, suggestMessage} from '../handbook/judge.ts';
import type {Context, Finding} from '../handbook/rule.ts';
import {withMessage} from '../series/patch.ts';
import type {Item} from './items.ts';
import type {Session} from './session.ts';

/** The context rules look at. */
export const contextOf = (session: Session): Context | undefined =>
	session.series === undefined
		? undefined
		: {series: session.series, recentShortlogs: session.recentShortlogs};

type Memory<T> = WeakMap<Session['recentShortlogs'], Map<string, T>>;

/** What a text is judged to be does not change while the series and its history stay; it is worked out once. */
const remembered = <T>(
	memory: Memory<T>,
	session: Session,
	item: Item,
	message: string,
	work: () => T,
): T => {
	const known = memory.get(session.recentShortlogs) ?? new Map<string, T>();
	memory.set(session.recentShortlogs, known);
	const key = keyOf(session, item, message);
	const before = known.get(key);
	if (before !== undefined) return before;
	const result = work();
	known.set(key, result);
	return result;
};

const allFindings: Memory<readonly Finding[]> = new WeakMap();
const allSuggestions: Memory<string> = new WeakMap();
const allSafe: Memory<string> = new WeakMap();

const keyOf = (session: Session, item: Item, message: string) =>
	`${session.series?.tip}\0${item.id}\0${message}`;

/** The newest findings by text whatever the history was; good enough to show while they are worked out anew. */
const newest = new Map<string, readonly Finding[]>();

/** What is known to be found in an item's message; undefined while nobody has looked. Costs nothing. */
export const knownFindings = (session: Session, item: Item): readonly Finding[] | undefined => {
	const key = keyOf(session, item, item.message);
	return allFindings.get(session.recentShortlogs)?.get(key) ?? newest.get(key);
};

/** Whether the item was judged in the light of the history there is now. */
export const isJudged = (session: Session, item: Item): boolean =>
	allFindings.get(session.recentShortlogs)?.has(keyOf(session, item, item.message)) === true;

/** What is found in an item's message as it would be written, or in another message for it. */
export const findingsOf = (session: Session, item: Item, message = item.message): readonly Finding[] => {
	const context = contextOf(session);
	if (context === undefined) return [];
	return remembered(allFindings, session, item, message, () =>
		judge(withMessage(item.patch, message), context),
	);
};

/** The item's message as the rules would have it, or the same where they have nothing to mend. */
export const suggestionFor = (session: Session, item: Item): string => {
	const context = contextOf(session);
	if (context === undefined || findingsOf(session, item).length === 0) return item.message;
	const patch = withMessage(item.patch, item.message);
	return remembered(allSuggestions, session, item, item.message, () => suggestMessage(patch, context).text);
};

/** The item's message with only those corrections that are safe without looking. */
export const safeFixFor = (session: Session, item: Item): string => {
	const context = contextOf(session);
	if (context === undefined || findingsOf(session, item).length === 0) return item.message;
	const patch = withMessage(item.patch, item.message);
	return remembered(allSafe, session, item, item.message, () => suggestMessage(patch, context, 'safe').text);
};
