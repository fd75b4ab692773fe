import {cutLine} from '../../src/series/mail/body.ts';
import {findingHere, itemHere, rowsOf} from '../../src/session/desk.ts';
import type {Item} from '../../src/session/items.ts';
import {findingsOf, ruleFixFor, safeFixFor} from '../../src/session/judged.ts';
import type {Session} from '../../src/session/session.ts';
import {tidiedFor} from '../../src/session/tidied.ts';
import {plural} from '../../src/text/plural.ts';
import type {Api} from '../api.ts';

/** Gives an item a new message; the commit's own one takes the answer back. */
export const setMessage = (api: Api, item: Item, message: string): void => {
	const {[item.id]: _, ...others} = api.session().answers.messages;
	const messages = message === item.original ? others : {...others, [item.id]: message};
	const {[item.id]: __, ...left} = api.session().answers.left;
	// Judged before anything is drawn, so that no key says one thing and does another a moment later.
	findingsOf(api.session(), item, message);
	api.send({kind: 'answered', change: {messages, left}});
};

/** Says where `git am` will cut a message that somebody has just written. */
export const tellOfCut = (api: Api, message: string): void => {
	const at = cutLine(message);
	if (at === undefined) return;
	const line = (message.split('\n')[at] ?? '').trim().slice(0, 20);
	const notice = `git am will cut line ${at + 1}, "${line}", and all below it. It stays in the commit alone.`;
	api.send({kind: 'noticed', notice});
};

/** Takes a message from the editor; an empty one is how people say that they changed their mind. */
export const takeMessage = (api: Api, item: Item, text: string): void => {
	if (text.trim() === '')
		api.send({kind: 'noticed', notice: 'The text was empty, so the message stays as it was.'});
	else {
		const message = text.endsWith('\n') ? text : `${text}\n`;
		api.send({kind: 'text-put-aside', item: item.id, text: undefined});
		setMessage(api, item, message);
		tellOfCut(api, message);
	}
};

/** The message of the item here with the chosen finding mended; undefined where only the author can. */
export const chosenFix = (session: Session): string | undefined => {
	const item = itemHere(session);
	const finding = findingHere(session);
	if (item === undefined || finding === undefined || !('spot' in finding)) return undefined;
	const fixed = ruleFixFor(session, item, finding.rule);
	return fixed === item.message ? undefined : fixed;
};

/** What is wanted: safe fixes of the message under the cursor or of all that are listed, or tidy tags of the one here. */
export type Reach = 'here' | 'all' | 'tags';

/** A message with the fix it would get. */
export type SafeFix = Readonly<{item: Item; after: string}>;

const reached = (session: Session, reach: Reach): readonly Item[] => {
	if (reach === 'all') return rowsOf(session).flatMap(row => (row.kind === 'item' ? [row.item] : []));
	const item = itemHere(session);
	return item === undefined ? [] : [item];
};

/** Messages that have safe fixes, with these applied. */
export const safeFixes = (session: Session, reach: Reach): readonly SafeFix[] =>
	reached(session, reach).flatMap(item => {
		const after = reach === 'tags' ? tidiedFor(session, item) : safeFixFor(session, item);
		return after === item.message ? [] : [{item, after}];
	});

/** Takes the safe fixes as one answer, so that one undo takes them back. */
export const takeSafeFixes = (api: Api, reach: Reach): void => {
	const session = api.session();
	const fixes = safeFixes(session, reach);
	api.send({kind: 'dialog-closed'});
	if (fixes.length === 0) return;
	const fixed = Object.fromEntries(fixes.map(({item, after}) => [item.id, after]));
	api.send({kind: 'answered', change: {messages: {...session.answers.messages, ...fixed}}});
	const notice =
		reach === 'tags'
			? 'The tags are tidy. z takes it back.'
			: `Took the safe fixes of ${plural(fixes.length, 'message')}. z takes them back.`;
	api.send({kind: 'noticed', notice});
};
