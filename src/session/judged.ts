import {judge, suggestMessage} from '../handbook/judge.ts';
import type {Context, Finding} from '../handbook/rule.ts';
import {withMessage} from '../series/patch.ts';
import type {Item} from './items.ts';
import type {Session} from './session.ts';

/** What an item's message is judged to be, and what is suggested instead. */
export type Judged = Readonly<{
	findings: readonly Finding[];
	/** The corrected message, or the same where nothing can be corrected. */
	suggestion: string;
	/** The message with only those corrections that are safe without looking. */
	safe: string;
}>;

const cache = new WeakMap<Session['recentShortlogs'], Map<string, Judged>>();

/** The context rules look at. */
export const contextOf = (session: Session): Context | undefined =>
	session.series === undefined
		? undefined
		: {series: session.series, recentShortlogs: session.recentShortlogs};

/** Judges an item as it would be written. Judging the same text again costs nothing. */
export const judged = (session: Session, item: Item, message = item.message): Judged => {
	const context = contextOf(session);
	if (context === undefined) return {findings: [], suggestion: message, safe: message};
	const known = cache.get(session.recentShortlogs) ?? new Map<string, Judged>();
	cache.set(session.recentShortlogs, known);
	const key = `${session.series?.tip}\0${item.id}\0${message}`;
	const before = known.get(key);
	if (before !== undefined) return before;
	const patch = withMessage(item.patch, message);
	const result = {
		findings: judge(patch, context),
		suggestion: suggestMessage(patch, context).text,
		safe: suggestMessage(patch, context, 'safe').text,
	};
	known.set(key, result);
	return result;
};
