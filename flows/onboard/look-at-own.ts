import {findingsOf} from '../../src/session/judged.ts';
import {codeFindingsOf} from '../../src/session/judged-code.ts';
import type {Session} from '../../src/session/session.ts';
import {itemsOf, wanted} from '../../src/session/wanted.ts';
import type {Job, Tools} from '../../src/tools/tools.ts';
import {openSession} from '../runtime.ts';
import {createStore} from '../store.ts';

/** Messages that are judged before anything else gets its turn. */
const atOnce = 8;

/** The series as the wizard would find it on opening, with what was answered before, judged and tried. */
export const lookAtOwn = async (tools: Tools, job: Job): Promise<Session> => {
	const store = createStore();
	await openSession(store, tools, job);
	const {series} = store.session();
	if (series === undefined) return store.session();
	const paths = [...new Set(series.patches.flatMap(({changes}) => changes.map(({path}) => path)))];
	const [recentShortlogs, facts, waivers, parameters] = await Promise.all([
		tools.recentShortlogs(series.base, paths, job),
		tools.facts(series, job),
		tools.loadWaivers(),
		tools.moduleParameters(series.base),
	]);
	store.send({kind: 'history-read', recentShortlogs});
	store.send({kind: 'around-read', around: {facts, waivers}});
	store.send({kind: 'parameters-read', parameters});
	const session = store.session();
	const items = itemsOf(session);
	for (const [index, item] of items.entries()) {
		if (index % atOnce === 0) {
			// Judging a long series takes a second and more: the screen and its keys get their turn.
			job.progress(index, items.length, 'Judging the messages');
			await new Promise(resolve => setImmediate(resolve));
			if (job.signal.aborted) throw Object.assign(new Error('cancelled'), {name: 'Cancelled'});
		}
		findingsOf(session, item);
		codeFindingsOf(session, item);
	}
	store.send({kind: 'messages-judged', left: 0});
	const current = wanted(session);
	if (current !== undefined) {
		store.send({kind: 'plan-tried', key: current.key, trial: await tools.tryPlan(current.plan, job)});
	}
	return store.session();
};
