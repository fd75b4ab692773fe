import {Refusal} from '../src/series/refusal.ts';
import type {Standing} from '../src/series/tree.ts';
import {draftOf} from '../src/session/draft.ts';
import type {SessionEvent} from '../src/session/events.ts';
import {findingsOf} from '../src/session/judged.ts';
import {unjudged} from '../src/session/message-state.ts';
import {isSaved, type Trouble} from '../src/session/session.ts';
import {wanted} from '../src/session/wanted.ts';
import type {Job, Tools} from '../src/tools/tools.ts';
import type {Api} from './api.ts';
import type {Store} from './store.ts';

const quietJob = (signal: AbortSignal): Job => ({progress: () => {}, signal});

/** An error as one sentence of fact and one of remedy. */
export const troubleOf = (error: unknown): Trouble =>
	error instanceof Refusal
		? {fact: error.fact, remedy: error.remedy, code: error.code}
		: {
				fact: `Something failed that should not: ${error instanceof Error ? error.message : String(error)}.`,
				remedy: 'Nothing was changed in your branch; leave with Ctrl-C and start again.',
				code: 70,
			};

const isCancelled = (error: unknown) => error instanceof Error && error.name === 'Cancelled';

/** Reads the series and what was answered before. */
export const openSession = async (store: Store, tools: Tools, job: Job): Promise<void> => {
	try {
		const opened = await tools.open(job);
		store.send({kind: 'series-read', ...opened});
		store.send({kind: 'answers-loaded', saved: await tools.loadAnswers(opened.series.branch)});
		const interruption = await tools.interruption();
		if (interruption !== undefined) {
			const question = {kind: 'interrupted', says: interruption.says} as const;
			store.send({kind: 'dialog-opened', dialog: {kind: 'question', question}});
		}
	} catch (error) {
		if (!isCancelled(error)) store.send({kind: 'series-refused', trouble: troubleOf(error)});
	}
};

/** Reads the series again after it was changed. The answers stay. */
export const openAgain = async ({send}: Pick<Store, 'send'>, tools: Tools, job: Job): Promise<void> =>
	send({kind: 'series-read', ...(await tools.open(job))});

/** Reads what suggestions and obligations need. A part that fails is left out, and said. */
const readAround = async (store: Store, tools: Tools, signal: AbortSignal): Promise<void> => {
	const {repository, series} = store.session();
	if (repository === undefined || series === undefined) return;
	const job = quietJob(signal);
	const isStale = () => signal.aborted || store.session().series !== series;
	const tell = (event: SessionEvent) => {
		if (!isStale()) store.send(event);
	};
	const read = async (part: () => Promise<void>) => {
		try {
			await part();
		} catch (error) {
			if (!isCancelled(error)) tell({kind: 'noticed', notice: troubleOf(error).fact});
		}
	};
	const paths = [...new Set(series.patches.flatMap(({changes}) => changes.map(change => change.path)))];
	const surveyed = (standings: readonly Standing[]) => tell({kind: 'trees-surveyed', standings});
	await Promise.all([
		read(async () => surveyed(await tools.survey({repository, series}, job, surveyed))),
		read(async () =>
			tell({kind: 'history-read', recentShortlogs: await tools.recentShortlogs(series.base, paths, job)}),
		),
		read(async () => tell({kind: 'description-read', text: await tools.branchDescription(series.branch)})),
		read(async () => tell({kind: 'parameters-read', parameters: await tools.moduleParameters(series.base)})),
	]);
};

/** Reads around the series whenever it was read; what is still being read for an older one is stopped. */
export const keepRead = (store: Store, tools: Tools): void => {
	let readFor: unknown;
	let stop = new AbortController();
	store.subscribe(() => {
		const {series} = store.session();
		if (series === undefined || series === readFor) return;
		readFor = series;
		stop.abort();
		stop = new AbortController();
		void readAround(store, tools, stop.signal);
	});
};

/** How long judging may keep a key waiting, and how long until its progress is drawn, in milliseconds. */
const slice = 12;
const drawEvery = 200;

/** Judges messages a few at a time, so that no key waits for it. */
export const keepJudged = (store: Store): void => {
	let isRunning = false;
	let drawn = 0;
	const judge = () => {
		const until = performance.now() + slice;
		const open = [...unjudged(store.session())];
		while (open.length > 0 && performance.now() < until) {
			const item = open.shift();
			if (item !== undefined) findingsOf(store.session(), item);
		}
		isRunning = open.length > 0;
		if (isRunning) setTimeout(judge, 1);
		if (isRunning && performance.now() - drawn < drawEvery) return;
		drawn = performance.now();
		store.send({kind: 'messages-judged', left: open.length});
	};
	store.subscribe(() => {
		if (isRunning || store.session().series === undefined || unjudged(store.session()).length === 0) return;
		isRunning = true;
		drawn = performance.now();
		setTimeout(judge, 1);
	});
};

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
			const {step} = place;
			const draft = draftOf({place});
			try {
				await tools.saveAnswers(series?.branch ?? '', {...answers, draft, step});
				store.send({kind: 'answers-saved', answers, draft, step});
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
		tools
			.tryPlan(plan, quietJob(stop.signal))
			.then(trial => store.send({kind: 'plan-tried', key, trial}))
			.catch(error => {
				if (!isCancelled(error)) store.send({kind: 'noticed', notice: troubleOf(error).fact});
			});
	});
};

/** Runs work that the person waits for. */
export const createStarter = (store: Store, tools: Promise<Tools>): Pick<Api, 'start' | 'cancel'> => {
	let running: AbortController | undefined;
	return {
		start: (title, work) => {
			if (running !== undefined) return;
			const controller = new AbortController();
			running = controller;
			store.send({kind: 'work-started', title});
			const job: Job = {
				progress: (done, total, what) => store.send({kind: 'work-progressed', done, total, what}),
				signal: controller.signal,
			};
			void tools
				.then(hands => work(hands, job))
				.then(() => store.send({kind: 'work-ended'}))
				.catch(error => {
					if (isCancelled(error)) {
						store.send({kind: 'work-ended'});
						store.send({kind: 'noticed', notice: 'Stopped. Nothing was changed.'});
					} else store.send({kind: 'work-failed', trouble: troubleOf(error)});
				})
				.finally(() => {
					running = undefined;
				});
		},
		cancel: () => {
			running?.abort();
			return running !== undefined;
		},
	};
};
