import {nearestPositions} from '../src/session/positions.ts';
import {listedItems, planInOrder, wanted} from '../src/session/wanted.ts';
import type {Tools} from '../src/tools/tools.ts';
import type {Store} from './store.ts';

/**
 * Looks in the background where what was moved last would apply, while the plan of this key is still the one that is
 * wanted; what is found is sent as an event.
 */
export const findPositions = async (
	store: Store,
	tools: Tools,
	key: string,
	signal: AbortSignal,
): Promise<void> => {
	const session = store.session();
	const rows = listedItems(session).map(({id}) => id);
	const moved = session.place.moved.filter(id => rows.includes(id));
	if (moved.length === 0) return;
	const search = nearestPositions(rows, moved);
	let step = search.next();
	while (step.done !== true) {
		if (signal.aborted || wanted(store.session())?.key !== key) return;
		const planned = planInOrder(session, step.value);
		if (planned === undefined) return;
		const trial = await tools.tryPlan(planned.plan, {progress: () => {}, signal});
		step = search.next(trial.isClean);
	}
	if (wanted(store.session())?.key === key) {
		store.send({kind: 'positions-found', key, nearest: step.value});
	}
};
