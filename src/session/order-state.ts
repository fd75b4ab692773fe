import {guessRelation, judgeOrder, proposeOrder, type Relation, testRole} from '../handbook/order.ts';
import type {Conflict, Trial} from '../series/plan.ts';
import {type Autosquash, foldAutosquash} from './autosquash.ts';
import type {Item} from './items.ts';
import type {Nearest} from './positions.ts';
import type {Session} from './session.ts';
import {wanted} from './wanted.ts';

/** What is known of the place of one item. */
export type Placing = Readonly<{
	item: Item;
	/** What the developer said, or what the facts speak for. Undefined for what is not a selftest. */
	relation: Relation | undefined;
	isAnswered: boolean;
	/** Why the relation is guessed. */
	why: string;
	confidence: number;
	/** A sentence where the place breaks the policy. */
	breaks: string | undefined;
	/** A commit of KVM and selftests together that nobody decided on yet. */
	isMixed: boolean;
	/** The item it meets as the order is now; `base` where it meets what the series sits on. */
	meets: Item | 'base' | undefined;
	/** Set where its own shortlog asks for folding it into another one. */
	autosquash: Autosquash | undefined;
	/** Whether it has to be looked at: what is marked, counted, and gone to next. */
	isOpen: boolean;
}>;

/** The order as it would be, judged. */
export type OrderState = Readonly<{
	placings: readonly Placing[];
	/** Whether this very order applies; undefined while it is being tried. */
	trial: Trial | undefined;
	/** The order the handbook wants, where it is another one. */
	proposal: readonly string[] | undefined;
	/** Where what was moved last would apply; undefined while nobody has looked, or where it does. */
	nearest: Nearest | undefined;
	/** How many things must be looked at. */
	open: number;
}>;

const relationOf = (session: Session, item: Item, items: readonly Item[]) => {
	if (item.lane !== 'selftests') return {relation: undefined, isAnswered: true, why: '', confidence: 1};
	const answer = session.answers.relations[item.id];
	const partner = answer !== undefined && answer.kind !== 'independent' ? answer.patchId : undefined;
	if (answer !== undefined && (partner === undefined || items.some(({id}) => id === partner))) {
		return {relation: answer, isAnswered: true, why: '', confidence: 1};
	}
	const {relation, why, confidence} = guessRelation(
		item.patch,
		items.map(each => each.patch),
	);
	return {relation, isAnswered: testRole(item.patch).role === 'library', why, confidence};
};

/** The item of the series to be that a conflict is about, and the one it meets. */
export const meetingOf = (
	items: readonly Item[],
	{index, meets}: Conflict,
): Readonly<{item: Item | undefined; met: Item | undefined}> => {
	const holds = (each: Item) =>
		[each, ...each.folded.map(({item}) => item)].some(({patch}) => patch.commit.oid === meets);
	const item = items[index];
	// Of a commit in parts several hold what is met; what is met is another patch than the one that meets it.
	const others = items.filter(each => each !== item && holds(each));
	return {item, met: others[0]};
};

/** The items as the policy looks at them. */
export const sortable = (items: readonly Item[]) =>
	items.map(({id, lane, patch}) => ({id, lane, touchedPaths: patch.changes.map(change => change.path)}));

const cache = new WeakMap<readonly Item[], OrderState & {key: unknown}>();

/** Judges the order of the series to be. */
export const orderState = (session: Session): OrderState => {
	const current = wanted(session);
	if (current === undefined) {
		return {placings: [], trial: undefined, proposal: undefined, nearest: undefined, open: 0};
	}
	const nearest = session.positions?.key === current.key ? session.positions.nearest : undefined;
	const trial = session.trial?.key === current.key ? session.trial.trial : undefined;
	const known = cache.get(current.items);
	if (known !== undefined && known.key === trial && known.nearest === nearest) return known;
	const {items} = current;
	const placed = items.map(item => ({item, ...relationOf(session, item, items)}));
	const relations = Object.fromEntries(
		placed.flatMap(({item, relation}) => (relation === undefined ? [] : [[item.id, relation] as const])),
	);
	const breaches = judgeOrder(sortable(items), relations);
	const meeting = trial === undefined || trial.isClean ? undefined : meetingOf(items, trial.conflict);
	const squashes = foldAutosquash(items);
	const {splits, left} = session.answers;
	const placings = placed.map(each => {
		const {id, lane} = each.item;
		const breaks = breaches.find(breach => breach.id === id)?.says;
		const isMixed = lane === 'mixed' && splits[id] === undefined;
		const meets =
			meeting !== undefined && each.item === meeting.item ? (meeting.met ?? ('base' as const)) : undefined;
		const autosquash = squashes.find(squash => squash.id === id);
		// One that was left with a reason stays a commit of its own.
		const asks = autosquash !== undefined && left[id] === undefined;
		const isOpen = !each.isAnswered || isMixed || asks || breaks !== undefined || meets !== undefined;
		return {...each, breaks, isMixed, meets, autosquash, isOpen};
	});
	const {order} = proposeOrder(sortable(items), relations);
	const isSame = order.every((id, index) => id === items[index]?.id);
	const open =
		placings.filter(({isOpen}) => isOpen).length +
		(trial?.isClean === false && placings.every(({meets}) => meets === undefined) ? 1 : 0);
	const state = {placings, trial, proposal: isSame ? undefined : order, nearest, open, key: trial};
	cache.set(items, state);
	return state;
};
