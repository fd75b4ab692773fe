import type {Series} from '../src/series/series.ts';
import {draftOf} from '../src/session/draft.ts';
import type {NamedPatches} from '../src/session/named.ts';
import {isSaved, type Session, stepToKeep} from '../src/session/session.ts';
import {wanted} from '../src/session/wanted.ts';
import type {Job, Tools} from '../src/tools/tools.ts';
import type {Api} from './api.ts';
import {isCancelled, quietJob, troubleOf} from './job.ts';
import {findPositions} from './positions.ts';
import {planText} from './prepare/plan-dialog.tsx';
import {createStarterOf} from './starter.ts';
import type {Store} from './store.ts';

/** What mending opens with where a plan was left and nothing happened since; undefined otherwise. */
const planBack = (session: Session): string | undefined => {
	const plan = wanted(session);
	const isAsLeft = session.notice?.endsWith('as you left it.') === true;
	return session.flow === 'fix' && plan?.isNothing === false && isAsLeft
		? `The plan of last time is back: ${planText(plan.summary)}. P shows it.`
		: undefined;
};

/** Reads the series, which of it was named, and what was answered before. */
export const openSession = async (
	store: Store,
	tools: Tools,
	job: Job,
	findNamed: (series: Series) => Promise<NamedPatches | undefined> = async () => undefined,
): Promise<void> => {
	try {
		const opened = await tools.open(job);
		await tools.hold(opened.series.branch);
		const named = await findNamed(opened.series);
		// Both at once: an answer given in between would be overwritten by the old ones.
		const saved = await tools.loadAnswers(opened.series.branch);
		// What an earlier run left is asked about before anything else is.
		const interruption = await tools.interruption();
		store.send({kind: 'series-read', ...opened});
		store.send({kind: 'answers-loaded', saved});
		if (interruption !== undefined) {
			const question = {kind: 'interrupted', says: interruption.says} as const;
			store.send({kind: 'dialog-opened', dialog: {kind: 'question', question}});
		}
		const plan = planBack(store.session());
		if (plan !== undefined) store.send({kind: 'noticed', notice: plan});
		if (named !== undefined) store.send({kind: 'patches-named', ...named});
	} catch (error) {
		if (!isCancelled(error)) store.send({kind: 'series-refused', trouble: troubleOf(error)});
	}
};

/** Reads the series again after it was changed. The answers stay. */
export const openAgain = async ({send}: Pick<Store, 'send'>, tools: Tools, job: Job): Promise<void> =>
	send({kind: 'series-read', ...(await tools.open(job))});

/** Keeps saved answers in step with given ones; one write at a time, the newest last. */
export const keepSaved = (store: Store, tools: Tools): Readonly<{settled: () => Promise<void>}> => {
	let writing: Promise<void> | undefined;
	const isPending = () => {
		const session = store.session();
		return session.series !== undefined && session.isLoaded && !isSaved(session);
	};
	const write = async () => {
		while (isPending()) {
			const {answers, series, place} = store.session();
			const step = stepToKeep(store.session());
			const draft = draftOf({place});
			const {aside} = place;
			try {
				await tools.saveAnswers(series?.branch ?? '', {...answers, draft, aside, step});
				store.send({kind: 'answers-saved', answers, draft, aside, step});
			} catch (error) {
				store.send({kind: 'saving-failed', trouble: troubleOf(error)});
				return;
			}
		}
	};
	store.subscribe(() => {
		if (writing !== undefined || !isPending()) return;
		writing = write().finally(() => {
			writing = undefined;
		});
	});
	return {settled: async () => writing};
};

/** Tries the plan whenever it became another one; the newest plan wins. */
export const keepTried = (store: Store, tools: Tools): void => {
	let trying: string | undefined;
	let stop = new AbortController();
	store.subscribe(() => {
		const session = store.session();
		const current = wanted(session);
		if (current === undefined || session.repository === undefined || session.work.kind === 'running') return;
		if (session.trial?.key === current.key || trying === current.key) return;
		stop.abort();
		stop = new AbortController();
		trying = current.key;
		const {key, plan} = current;
		const {signal} = stop;
		tools
			.tryPlan(plan, quietJob(signal))
			.then(trial => {
				store.send({kind: 'plan-tried', key, trial});
				return trial.isClean ? undefined : findPositions(store, tools, key, signal);
			})
			.catch(error => {
				if (!isCancelled(error)) store.send({kind: 'noticed', notice: troubleOf(error).fact});
			});
	});
};

/** Runs work that the person waits for. */
export const createStarter = (store: Store, tools: Promise<Tools>): Pick<Api, 'start' | 'cancel'> =>
	createStarterOf(store.send, tools, 'Stopped. The branch is as it was.');
