import {judgeAmong} from '../handbook/judge.ts';
import type {Context, Finding} from '../handbook/rule.ts';
import {withMessage} from '../series/patch.ts';
import {contextOf} from './context.ts';
import type {Item} from './items.ts';
import type {Session} from './session.ts';
import {itemsOf, wanted} from './wanted.ts';

const known = new WeakMap<
	readonly Item[],
	{before: Context; context: Context; found: WeakMap<readonly Finding[], readonly Finding[]>}
>();

/** What is known around the series to be: the planned messages, order, folds and splits instead of the commits. */
const toBe = (session: Session, before: Context) => {
	const items = itemsOf(session);
	const last = known.get(items);
	if (last?.before === before) return last;
	const patches = items.map(({patch, message}) => withMessage(patch, message));
	const context = {...before, series: {...before.series, patches}};
	const fresh = {before, context, found: new WeakMap<readonly Finding[], readonly Finding[]>()};
	known.set(items, fresh);
	return fresh;
};

/** The context rules look at with the series to be in the place of the series; undefined before it is read. */
export const contextToBe = (session: Session): Context | undefined => {
	const context = contextOf(session);
	return context && toBe(session, context).context;
};

/** What was found in an item with this message, where it is measured against the other messages: against those to be. */
export const amongOthers = (
	session: Session,
	item: Item,
	message: string,
	found: readonly Finding[],
): readonly Finding[] => {
	const before = contextOf(session);
	// What was found is right as long as nothing is planned.
	if (before === undefined || wanted(session)?.isNothing !== false) return found;
	const {context, found: remembered} = toBe(session, before);
	const again = remembered.get(found) ?? judgeAmong(found, withMessage(item.patch, message), context);
	remembered.set(found, again);
	return again;
};
