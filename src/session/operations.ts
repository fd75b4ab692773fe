import {listed, plural} from '../text/plural.ts';
import type {Answers, Fold} from './answers.ts';
import {withAutosquash} from './autosquash.ts';
import {type Item, itemShortlog} from './items.ts';
import {droppedText, dropText, lostAuthor} from './loss.ts';
import {naturalItems} from './natural-items.ts';
import type {Session} from './session.ts';
import {type Allotment, partsOf} from './split-files.ts';
import {squashedMessage} from './squash.ts';
import {itemsOf, listedItems} from './wanted.ts';

/** What an operation on the series changes in the answers, and what is said of it; or why it cannot be. */
export type Operation = Readonly<{change: Partial<Answers>; says: string}> | Readonly<{refused: string}>;

/** Leaves patches out, or brings them back where all of them are out. What is lost is said. */
export const dropOrBringBack = (session: Session, ids: readonly string[]): Operation => {
	const {dropped} = session.answers;
	const items = listedItems(session).filter(({id}) => ids.includes(id));
	const [first] = items;
	if (first === undefined) return {refused: 'There is no patch here.'};
	if (items.every(({isDropped}) => isDropped)) {
		const says =
			items.length === 1 ? 'The patch is back.' : `${plural(items.length, 'patch', 'patches')} are back.`;
		return {change: {dropped: dropped.filter(id => !ids.includes(id))}, says};
	}
	if (itemsOf(session).every(({id}) => ids.includes(id))) {
		return {refused: 'A series without patches is none. Keep one of them.'};
	}
	const says =
		items.length === 1
			? droppedText(first)
			: `${dropText(items.map(item => ({...item, isDropped: true})))} d brings them back.`;
	return {change: {dropped: [...new Set([...dropped, ...items.map(({id}) => id)])]}, says};
};

/** The row that patches would be folded into: the nearest above the first of them that stays. */
export const foldTarget = (session: Session, ids: readonly string[]): Item | undefined => {
	const rows = listedItems(session);
	const first = rows.findIndex(({id}) => ids.includes(id));
	return rows.slice(0, Math.max(0, first)).findLast(({isDropped}) => !isDropped);
};

/** Folds patches into the one above: a squash appends their text, of a fixup only the change is kept. */
export const foldUp = (session: Session, ids: readonly string[], as: Fold['as']): Operation => {
	const target = foldTarget(session, ids);
	const items = itemsOf(session).filter(({id}) => ids.includes(id));
	if (target === undefined) return {refused: 'There is no patch above to fold into.'};
	if (items.length === 0) return {refused: 'A patch that is left out is not folded. d brings it back.'};
	const {answers} = session;
	const folds = Object.fromEntries(items.map(({id}) => [id, {into: target.id, as}]));
	const message = items.reduce((text, item) => squashedMessage(text, item.message), target.message);
	const messages =
		as === 'squash' && message !== target.message
			? {...answers.messages, [target.id]: message}
			: answers.messages;
	const gone = [...new Set(items.flatMap(item => lostAuthor(target, item) ?? []))];
	const authors = gone.length === 0 ? '' : ` ${listed(gone)} will not be named as author any more.`;
	const what = as === 'squash' ? 'its text stands there, edit it in Messages' : 'its message is dropped';
	return {
		change: {folds: {...answers.folds, ...folds}, messages},
		says: `Folded into "${itemShortlog(target)}"; ${what}.${authors} u takes it out again.`,
	};
};

/** Takes the last patch out again that was folded into this one. */
export const unfoldLast = (session: Session, id: string): Operation => {
	const folded = listedItems(session).find(item => item.id === id)?.folded ?? [];
	// Answers are kept in the order in which they were given.
	const lastId = Object.keys(session.answers.folds).findLast(key => folded.some(({item}) => item.id === key));
	const last = folded.find(({item}) => item.id === lastId)?.item;
	if (last === undefined) return {refused: 'Nothing is folded into this patch.'};
	const {[last.id]: _, ...folds} = session.answers.folds;
	return {
		change: {folds},
		says: `"${itemShortlog(last)}" is a patch of its own again. The text was left as it is.`,
	};
};

/** Does what `fixup!`, `squash!` and `amend!` commits ask for. */
export const autosquash = (session: Session): Operation => {
	const items = itemsOf(session);
	const change = withAutosquash(items, session.answers);
	const count = Object.keys(change.folds).length - Object.keys(session.answers.folds).length;
	return count === 0
		? {refused: 'No commit of the series asks to be folded into another one.'}
		: {change, says: `Folded ${plural(count, 'patch', 'patches')} as their shortlogs ask. z takes it back.`};
};

/** Splits a commit as allotted, or makes it whole again where everything goes to one part. Its parts stand where it stood. */
export const splitAs = (session: Session, patchId: string, allotment: Allotment): Operation => {
	const {answers, series} = session;
	const patch = series?.patches.find(({id}) => id === patchId);
	if (series === undefined || patch === undefined)
		return {refused: 'The commit is not in the series any more.'};
	const parts = partsOf(patch, allotment);
	const {[patchId]: _, ...others} = answers.splits;
	const old = listedItems(session).filter(({patch: {commit}}) => commit.oid === patch.commit.oid);
	const [first] = old;
	const order = answers.order?.flatMap(id =>
		id === first?.id ? [patchId] : old.some(each => each.id === id) ? [] : [id],
	);
	const splits = parts.length < 2 ? others : {...others, [patchId]: {parts}};
	const ids = new Set(naturalItems(series, {...answers, splits}).map(({id}) => id));
	// A part that is cut anew is another one, and nobody has left that one out.
	const dropped = answers.dropped.filter(id => ids.has(id) || !old.some(each => each.id === id));
	const back = dropped.length < answers.dropped.length ? ' What was left out of it is back.' : '';
	const change = {splits, order, dropped};
	if (parts.length < 2) return {change, says: `The commit stays whole.${back}`};
	return {
		change,
		says: `Split into ${parts.length}. The later shortlogs are proposals, and no part is built yet.${back}`,
	};
};

/** The order of the list with some rows moved together: up (-1), down (1), to the top or to the bottom. Undefined where nothing moves. */
export const movedOrder = (
	rows: readonly string[],
	moving: readonly string[],
	to: -1 | 1 | 'top' | 'bottom',
): readonly string[] | undefined => {
	const block = rows.filter(id => moving.includes(id));
	const rest = rows.filter(id => !moving.includes(id));
	const [first = '', last = ''] = [block[0], block.at(-1)];
	const before = (id: string) =>
		rows.slice(0, rows.indexOf(id)).filter(each => !moving.includes(each)).length;
	const at = {'-1': before(first) - 1, '1': before(last) + 1, top: 0, bottom: rest.length}[to];
	const from = Math.max(0, Math.min(at, rest.length));
	const order = [...rest.slice(0, from), ...block, ...rest.slice(from)];
	return block.length === 0 || order.every((id, index) => id === rows[index]) ? undefined : order;
};
