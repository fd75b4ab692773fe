import type {Context} from '../handbook/rule.ts';
import {tidyTags} from '../handbook/tags/tidy.ts';
import {withMessage} from '../series/patch.ts';
import {contextOf} from './context.ts';
import type {Item} from './items.ts';
import type {Session} from './session.ts';

const known = new WeakMap<Context, Map<string, string>>();

/** The item's message with its tags in the usual order and form; the same where they are. Worked out once. */
export const tidiedFor = (session: Session, item: Item): string => {
	const context = contextOf(session);
	if (context === undefined) return item.message;
	const texts = known.get(context) ?? new Map<string, string>();
	known.set(context, texts);
	const key = `${item.id}\0${item.message}`;
	const tidied = texts.get(key) ?? tidyTags(withMessage(item.patch, item.message), context);
	texts.set(key, tidied);
	return tidied;
};
