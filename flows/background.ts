import {namesToProve} from '../src/handbook/function-names.ts';
import type {HandbookText} from '../src/handbook/handbook-text.ts';
import {builtInHandbook, differences, readHandbook} from '../src/handbook/read-handbook.ts';
import type {Standing, TreeRef} from '../src/series/tree.ts';
import type {SessionEvent} from '../src/session/events.ts';
import {findingsOf} from '../src/session/judged.ts';
import {codeFindingsOf, isSeriesJudged, seriesFindingsOf} from '../src/session/judged-code.ts';
import {unjudged} from '../src/session/message-state.ts';
import type {Tools} from '../src/tools/tools.ts';
import {isCancelled, quietJob, troubleOf} from './job.ts';
import type {Store} from './store.ts';

/** The tree that was picked by typing its name, which nobody would find otherwise; undefined where it is gone. */
const typedTree = async (store: Store, tools: Tools): Promise<TreeRef | undefined> => {
	const {answers, repository} = store.session();
	const ref = answers.base?.ref;
	if (ref === undefined || repository?.trees.some(tree => tree.ref === ref)) return undefined;
	return tools.resolveTree(ref).catch(() => undefined);
};

/** What the handbook of the person's own tree says, where that is not what ours says. */
const treeHandbook = async (tools: Tools, base: string): Promise<HandbookText | undefined> => {
	const file = await tools.handbookFile(base);
	if (file === undefined) return undefined;
	const text = readHandbook(file);
	return differences(builtInHandbook, text).length === 0 ? undefined : text;
};

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
		read(async () => {
			const typed = await typedTree(store, tools);
			const trees = typed === undefined ? repository.trees : [...repository.trees, typed];
			surveyed(await tools.survey({repository: {...repository, trees}, series}, job, surveyed));
		}),
		read(async () =>
			tell({kind: 'history-read', recentShortlogs: await tools.recentShortlogs(series.base, paths, job)}),
		),
		// One event for all of them: each makes every message be judged anew.
		read(async () => {
			const [facts, functions, handbook, waivers] = await Promise.all([
				tools.facts(series, job),
				tools.provenFunctions(series.base, namesToProve(series.patches), job),
				treeHandbook(tools, series.base),
				tools.loadWaivers(),
			]);
			tell({kind: 'around-read', around: {facts: {...facts, functions}, handbook, waivers}});
		}),
		read(async () => tell({kind: 'description-read', text: await tools.branchDescription(series.branch)})),
		read(async () => tell({kind: 'parameters-read', parameters: await tools.moduleParameters(series.base)})),
	]);
};

/** Reads around the series whenever it was read; what is still being read for an older one is stopped. */
export const keepRead = (store: Store, tools: Tools): void => {
	let readFor: unknown;
	let stop = new AbortController();
	store.subscribe(() => {
		const {series, isLoaded} = store.session();
		if (series === undefined || !isLoaded || series === readFor) return;
		readFor = series;
		stop.abort();
		stop = new AbortController();
		void readAround(store, tools, stop.signal);
	});
};

/** How long judging may keep a key waiting, and how long until its progress is drawn, in milliseconds. */
const slice = 12;
const drawEvery = 200;

/** Judges messages, code and the series a few at a time, so that no key waits for it. */
export const keepJudged = (store: Store): void => {
	let isRunning = false;
	let drawn = 0;
	const isDone = () => unjudged(store.session()).length === 0 && isSeriesJudged(store.session());
	const judge = () => {
		const until = performance.now() + slice;
		const open = [...unjudged(store.session())];
		while (open.length > 0 && performance.now() < until) {
			const item = open.shift();
			if (item === undefined) break;
			findingsOf(store.session(), item);
			codeFindingsOf(store.session(), item);
		}
		if (open.length === 0) seriesFindingsOf(store.session());
		isRunning = open.length > 0;
		if (isRunning) setTimeout(judge, 1);
		if (isRunning && performance.now() - drawn < drawEvery) return;
		drawn = performance.now();
		store.send({kind: 'messages-judged', left: open.length});
	};
	store.subscribe(() => {
		if (isRunning || store.session().series === undefined || isDone()) return;
		isRunning = true;
		drawn = performance.now();
		setTimeout(judge, 1);
	});
};
