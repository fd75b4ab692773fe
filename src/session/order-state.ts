import {guessRelation, judgeOrder, proposeOrder, type Relation, testRole} from '../handbook/order.ts';
import type {Trial} from '../series/plan.ts';
import type {Item} from './items.ts';
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
}>;

/** The order as it would be, judged. */
export type OrderState = Readonly<{
	placings: readonly Placing[];
	/** Whether this very order applies; undefined while it is being tried. */
	trial: Trial | undefined;
	/** The order the handbook wants, where it is another one. */
	proposal: readonly string[] | undefined;
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

const sortable = (items: readonly Item[]) =>
	items.map(({id, lane, patch}) => ({id, lane, touchedPaths: patch.changes.map(change => change.path)}));

const cache = new WeakMap<readonly Item[], OrderState & {key: unknown}>();

/** Judges the order of the series to be. */
export const orderState = (session: Session): OrderState => {
	const current = wanted(session);
	if (current === undefined) return {placings: [], trial: undefined, proposal: undefined, open: 0};
	const trial = session.trial?.key === current.key ? session.trial.trial : undefined;
	const known = cache.get(current.items);
	if (known !== undefined && known.key === trial) return known;
	const {items} = current;
	const placed = items.map(item => ({item, ...relationOf(session, item, items)}));
	const relations = Object.fromEntries(
		placed.flatMap(({item, relation}) => (relation === undefined ? [] : [[item.id, relation] as const])),
	);
	const breaches = judgeOrder(sortable(items), relations);
	const placings = placed.map(each => ({
		...each,
		breaks: breaches.find(({id}) => id === each.item.id)?.says,
		isMixed: each.item.lane === 'mixed' && session.answers.splits[each.item.id] === undefined,
	}));
	const {order} = proposeOrder(sortable(items), relations);
	const isSame = order.every((id, index) => id === items[index]?.id);
	const open =
		placings.filter(({isAnswered, breaks, isMixed}) => !isAnswered || breaks !== undefined || isMixed)
			.length + (trial?.isClean === false ? 1 : 0);
	const state = {placings, trial, proposal: isSame ? undefined : order, open, key: trial};
	cache.set(items, state);
	return state;
};
