import type {ForeignFinding} from '../src/series/foreign-finding.ts';
import {withMessage} from '../src/series/patch.ts';
import {foreignKey} from '../src/session/foreign.ts';
import type {Item} from '../src/session/items.ts';
import type {Session} from '../src/session/session.ts';
import {itemsOf} from '../src/session/wanted.ts';
import type {Tools} from '../src/tools/tools.ts';
import {isCancelled, quietJob} from './job.ts';
import type {Store} from './store.ts';

type Asked = readonly Readonly<{key: string; item: Item}>[];

/** Where findings are mended, once everything of ours was said; practice says the same on every machine. */
const isTime = ({flow, place, series, isLoaded, unjudged, work, repository}: Session): boolean =>
	(flow === 'fix' || place.step === 'messages') &&
	series !== undefined &&
	isLoaded &&
	unjudged === 0 &&
	work.kind === 'idle' &&
	repository?.isPractice === false;

const notAsked = (session: Session): Asked =>
	itemsOf(session).flatMap(item => {
		const key = foreignKey(item);
		return key === undefined || session.foreign.found.has(key) ? [] : [{key, item}];
	});

const ask = async (asked: Asked, base: string, tools: Tools, signal: AbortSignal) => {
	const patches = asked.map(({item}) => withMessage(item.patch, item.message));
	const checks = await Promise.all([
		tools.checkpatch(base, patches, quietJob(signal)),
		tools.codespell(patches, quietJob(signal)),
	]);
	const found = asked.map(({key}, at): [string, readonly ForeignFinding[]] => [
		key,
		checks.flatMap(check => (check.ran ? (check.findings[at] ?? []) : [])),
	]);
	return {found: new Map(found), notRun: checks[0].ran ? undefined : checks[0].why};
};

/**
 * Asks the base's checkpatch.pl and codespell about the patches as they are to be, in the background, and again about
 * those that change, where that may be. Neither is needed: who fails is as good as not there.
 */
export const keepForeign = (
	store: Store,
	tools: Tools,
	signal: AbortSignal,
	mayAsk: () => Promise<boolean> = async () => true,
): void => {
	let isRunning = false;
	let isAllowed: boolean | undefined;
	const turn = async () => {
		const {series} = store.session();
		const asked = notAsked(store.session());
		if (series === undefined || asked.length === 0) return;
		isRunning = true;
		try {
			// Found out here, since whoever never comes to the messages need not wait for it.
			isAllowed ??= await mayAsk();
			isRunning = isAllowed;
			if (!isAllowed) return;
			const read = await ask(asked, series.base, tools, signal);
			isRunning = false;
			store.send({kind: 'foreign-read', ...read});
		} catch (error) {
			isRunning = false;
			if (isCancelled(error) || signal.aborted) return;
			const found = new Map(asked.map(({key}) => [key, []] as const));
			store.send({kind: 'foreign-read', found, notRun: 'checkpatch.pl does not run here.'});
		}
	};
	let lookedAt: unknown[] = [];
	const look = () => {
		const session = store.session();
		if (isRunning || isAllowed === false || signal.aborted || !isTime(session)) return;
		// Every letter that is typed comes by here.
		const now = [itemsOf(session), session.foreign];
		if (now.every((each, at) => each === lookedAt[at])) return;
		lookedAt = now;
		void turn();
	};
	store.subscribe(look);
	look();
};
