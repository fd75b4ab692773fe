import type {Session, StepId} from '../../src/session/session.ts';
import type {Tools} from '../../src/tools/tools.ts';
import {type Door, runApp} from '../run-app.tsx';
import type {Handover} from './api.ts';

/** What the front door lends for the wizard. */
export type WizardDoor = Pick<
	Door,
	'program' | 'stdin' | 'stdout' | 'isUnicode' | 'onPaste' | 'forget' | 'suspend' | 'edit'
> &
	Readonly<{
		/** Hands for the practice series, or for the person's own. */
		tools: (isPractice: boolean) => Promise<Tools>;
	}>;

/** Where in the wizard a step of the person's own series is. */
export const placeOf = (step: StepId | undefined) =>
	step === undefined ? undefined : {step, shortlog: undefined};

/** Runs the wizard until it is left, and gives its session as it was then; `visits` gets the way to it as it is. */
export const handOver = (
	door: WizardDoor,
	handover: Handover,
	isFirst: boolean,
	visits: (() => Session)[],
): Promise<Session> => {
	const {program, stdin, stdout, isUnicode, onPaste, forget, suspend, edit} = door;
	const place = handover.kind === 'practice' ? handover.exercise : placeOf(handover.step);
	return runApp({
		flow: 'prepare',
		findNamed: async () => undefined,
		tools: door.tools(handover.kind === 'practice'),
		...{program, stdin, stdout, isUnicode, onPaste, forget, suspend, edit},
		...(place === undefined ? {} : {startAt: place}),
		isFirstPosting: handover.kind === 'own' && isFirst,
		onSession: get => void visits.push(get),
	});
};
