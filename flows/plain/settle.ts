import {isSeriesJudged} from '../../src/session/judged-code.ts';
import {unjudged} from '../../src/session/message-state.ts';
import {newSession, type Session} from '../../src/session/session.ts';
import {wanted} from '../../src/session/wanted.ts';
import type {Store} from '../store.ts';

/** How long what is read around a series is waited for, in milliseconds; what comes later is told later. */
const patience = 20_000;

/** Trees are told of one after the other; what is said of them holds once all are known. */
const areTreesKnown = ({standings, repository}: Session): boolean =>
	standings !== undefined && standings.length >= (repository?.trees.length ?? 0);

/** How many tests are owed stands in every step's list of what is still to do. */
const areParametersKnown = ({parameters}: Session): boolean => parameters !== newSession.parameters;

const isAroundRead = (session: Session): boolean =>
	session.around.facts !== undefined &&
	areParametersKnown(session) &&
	(session.place.step !== 'base' || areTreesKnown(session));

const isTried = (session: Session): boolean =>
	session.place.step !== 'order' || session.trial?.key === wanted(session)?.key;

/** Whether nothing goes on that would change what is said next. */
const isQuiet = (session: Session, isPatient: boolean): boolean => {
	const {refusal, work, series, isLoaded, place} = session;
	if (refusal !== undefined || work.kind === 'failed') return true;
	if (work.kind === 'running' || series === undefined || !isLoaded) return false;
	if (place.dialog?.kind === 'confirm') return place.dialog.isArmed;
	if (place.dialog !== undefined && place.dialog.kind !== 'fixes') return true;
	if (isPatient && (!isAroundRead(session) || !isTried(session))) return false;
	return unjudged(session).length === 0 && isSeriesJudged(session);
};

const changed = (store: Store, milliseconds: number) =>
	new Promise<void>(resolve => {
		const done = () => {
			clearTimeout(timer);
			stop();
			resolve();
		};
		const stop = store.subscribe(done);
		const timer = setTimeout(done, milliseconds);
	});

/** Waits until what is asked for was done and looked at, so that what is said holds. */
export const createSettle = (store: Store): ((isLeft: () => boolean) => Promise<void>) => {
	let since = performance.now();
	let waitedFor: unknown;
	return async isLeft => {
		const start = store.session().series;
		if (start !== waitedFor) since = performance.now();
		waitedFor = start;
		const from = since;
		let began = performance.now();
		while (!isLeft()) {
			const session = store.session();
			if (session.series !== waitedFor) {
				waitedFor = session.series;
				since = performance.now();
				began = since;
			}
			const isPatient = performance.now() - Math.max(from, began) < patience;
			if (isQuiet(session, isPatient)) return;
			await changed(store, 250);
		}
	};
};
