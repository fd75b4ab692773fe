import {proposeOrder} from '../../src/handbook/order.ts';
import type {Conflict} from '../../src/series/plan.ts';
import type {Item} from '../../src/session/items.ts';
import {naturalItems} from '../../src/session/natural-items.ts';
import {meetingOf, orderState, sortable} from '../../src/session/order-state.ts';
import {type Before, findOrder, type Tried} from '../../src/session/positions.ts';
import type {Session} from '../../src/session/session.ts';
import {itemsOf, planInOrder} from '../../src/session/wanted.ts';
import type {Job, Tools} from '../../src/tools/tools.ts';
import type {Api} from '../api.ts';

const numberOf = (session: Session, id: string) =>
	orderState(session).placings.findIndex(({item}) => item.id === id) + 1;

/** What was met, by item. */
const met = (session: Session, order: readonly string[], conflict: Conflict): Tried => {
	const planned = planInOrder(session, order);
	const pair = planned === undefined ? undefined : meetingOf(planned.items, conflict);
	return {isClean: false, met: [pair?.item?.id ?? '', pair?.met?.id]};
};

/** The order that keeps the policy and what was learned, beginning with these; undefined where both cannot be. */
const proposer = (session: Session, items: readonly Item[]) => {
	const relations = Object.fromEntries(
		orderState(session).placings.flatMap(({item, relation}) =>
			relation === undefined ? [] : [[item.id, relation] as const],
		),
	);
	return (learned: readonly Before[]) => {
		const {order, isPossible} = proposeOrder(sortable(items), relations, learned);
		return isPossible ? order : undefined;
	};
};

/** Begins with the order as it was made by hand; where that cannot be kept, with the one of the commits. */
function* ordersToTry(session: Session, natural: readonly string[]) {
	const items = itemsOf(session);
	const found = yield* findOrder(natural, proposer(session, items));
	if (found.kind === 'found') return found;
	const place = new Map(natural.map((id, index) => [id, index]));
	const asCommitted = items.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
	return yield* findOrder(natural, proposer(session, asCommitted));
}

const search = async (api: Api, tools: Tools, job: Job): Promise<void> => {
	const session = api.session();
	const {series, answers} = session;
	if (series === undefined) return;
	const natural = naturalItems(series, answers).map(({id}) => id);
	const orders = ordersToTry(session, natural);
	let step = orders.next();
	for (let tried = 1; step.done !== true; tried++) {
		job.progress(tried, undefined, 'Trying orders');
		const planned = planInOrder(session, step.value);
		if (planned === undefined) return;
		const trial = await tools.tryPlan(planned.plan, job);
		step = orders.next(trial.isClean ? trial : met(session, step.value, trial.conflict));
	}
	const found = step.value;
	const say = (notice: string) => api.send({kind: 'noticed', notice});
	if (found.kind === 'found') {
		api.send({kind: 'answered', change: {order: found.order}});
		say('This order keeps the policy and applies. z takes it back.');
	} else if (found.kind === 'unknown')
		say(`No order found in ${found.tried} trials. Move patches by hand, or edit one.`);
	else if (found.pair === undefined)
		say('No order helps: a patch meets the base, not another patch. Edit it.');
	else {
		const [first, second] = found.pair.map(id => numberOf(session, id));
		say(
			`No order both keeps the policy and applies: ${first} has to stay before ${second}. Edit one of them.`,
		);
	}
};

/** Looks for an order that keeps the policy and applies, and takes it. */
export const findWorkingOrder = (api: Api): void =>
	api.start('Looking for an order that applies', (tools, job) => search(api, tools, job));
