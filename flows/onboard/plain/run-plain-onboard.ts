import {newOnboard, reduceOnboard} from '../../../src/session/onboard.ts';
import type {Session} from '../../../src/session/session.ts';
import {show} from '../../../src/text/show.ts';
import type {Tools} from '../../../src/tools/tools.ts';
import type {LineDoor} from '../../plain/door.ts';
import {tellProgress} from '../../plain/progress.ts';
import {runPlain} from '../../plain/run-plain.ts';
import {createStoreOf} from '../../store.ts';
import type {Handover, OnboardApi} from '../api.ts';
import {placeOf} from '../hand-over.ts';
import {lastWords, type OnboardDoor} from '../run-onboard.tsx';
import {commonApi, createStarter, keepOnboard, openOnboard} from '../runtime.ts';
import {talkOnboard} from './drive.ts';

/** What the front door lends onboarding in lines. */
export type PlainOnboardDoor = Pick<OnboardDoor, 'folder' | 'machine' | 'program' | 'onWords'> &
	Pick<LineDoor, 'readLine' | 'say' | 'prompt' | 'columns' | 'hasEditor' | 'onInterrupt' | 'edit'> &
	Readonly<{
		/** Hands for the practice series, or for the person's own. */
		tools: (isPractice: boolean) => Promise<Tools>;
	}>;

/** Leads a newcomer in lines until they leave or there are no more lines: the session and reducer of the screen. */
export const runPlainOnboard = async (door: PlainOnboardDoor): Promise<void> => {
	const {machine, say} = door;
	const store = createStoreOf(reduceOnboard, newOnboard(door.folder));
	const work = createStarter(store, machine);
	const visits: (() => Session)[] = [];
	door.onWords(() => lastWords(store.session(), door.program, visits));
	const keeping = keepOnboard(store, machine);
	say(['Looking at the machine.']);
	const opening = openOnboard(store, machine);
	tellProgress(store, door);

	/** Talks until it is left, for good or for the wizard. */
	const talk = async (): Promise<Handover | undefined> => {
		let handover: Handover | undefined;
		let isLeft = false;
		let wake: () => void = () => {};
		const left = new Promise<void>(resolve => {
			wake = resolve;
		});
		const leave = (to?: Handover) => {
			handover = to;
			isLeft = true;
			wake();
		};
		const api: OnboardApi = {
			...commonApi(store, work, () => door.tools(false)),
			handOver: leave,
			quit: () => leave(),
			forget: () => {},
			suspend: () => {},
		};
		door.onInterrupt(() => {
			if (!work.cancel()) leave();
		});
		await Promise.race([left, talkOnboard(api, store, door, () => isLeft)]);
		return handover;
	};

	for (;;) {
		const handover = await talk();
		if (handover === undefined) break;
		const isOwn = handover.kind === 'own';
		const startAt = handover.kind === 'practice' ? handover.exercise : placeOf(handover.step);
		const own = await runPlain({
			...door,
			flow: 'prepare',
			findNamed: async () => undefined,
			tools: door.tools(!isOwn),
			...(startAt === undefined ? {} : {startAt}),
			isFirstPosting: isOwn && !store.session().isPosted,
			onSession: get => void visits.push(get),
		});
		// A screen shows it; lines are left at once where nothing can be done.
		if (own.refusal !== undefined) say([own.refusal.fact, own.refusal.remedy].map(show));
		if (isOwn) store.send({kind: 'own-seen', own});
	}
	work.cancel();
	await Promise.all([opening, work.settled()]);
	await keeping.settled();
};
