import type {Series} from '../series/series.ts';
import {type Answers, noAnswers} from './answers.ts';
import {answersLoaded} from './answers-loaded.ts';
import {withAside} from './aside.ts';
import {builtNow} from './built.ts';
import {keepingText} from './draft.ts';
import type {SessionEvent} from './events.ts';
import type {BranchMove, Place, Session} from './session.ts';
import {carriedOut, followed, overtaken, seenOf, settled} from './settle.ts';
import {surveyed} from './surveyed.ts';
import {listedItems} from './wanted.ts';

const answered = (session: Session, answers: Answers): Session => ({
	...session,
	answers,
	past: [...session.past, session.answers],
	future: [],
	built: undefined,
	notice: undefined,
});

const placed = (session: Session, change: Partial<Place>): Session => ({
	...session,
	place: {...session.place, ...change},
});

const seriesRead = (session: Session, series: Series): Session => {
	const answers = settled(session.answers, series);
	const {step, cursor} = session.place;
	const nowNamed = (each: Answers): Answers => ({...followed(each, series), seen: seenOf(series)});
	const steps = {past: session.past.map(nowNamed), future: session.future.map(nowNamed)};
	// A step back must not bring a message back that does not know what the commit's has got since.
	const isOvertaken = [session.answers, ...session.past, ...session.future].some(
		each => overtaken(followed(each, series), series).size > 0,
	);
	return placed(
		{
			...session,
			series,
			answers,
			...(isOvertaken ? {past: [], future: []} : steps),
			unjudged: series.patches.length,
			refusal: undefined,
			standings: undefined,
			trial: undefined,
			built: undefined,
		},
		{cursor: {...cursor, [step]: Math.min(cursor[step], Math.max(0, series.patches.length - 1))}},
	);
};

/** What was planned is done once, and a step back inside the plan does not undo it; a new branch leaves this one's plan. */
const moved = (session: Session, move: BranchMove): Session => {
	const next = {...session, built: undefined, applied: [...session.applied, move]};
	const {answers, series} = session;
	const base = answers.base === undefined ? undefined : {...answers.base, isMoving: false};
	if (move.isNewBranch) return {...next, answers: {...answers, base}};
	const items = listedItems(session).flatMap(item => [item, ...item.folded.map(each => each.item)]);
	const done = carriedOut(answers, [...items, ...(series?.patches ?? [])]);
	return {...next, answers: done, past: [], future: []};
};

/** The session after an event; the same session where the event does not apply. */
export const reduce = (session: Session, event: SessionEvent): Session => {
	switch (event.kind) {
		case 'series-read':
			return seriesRead({...session, repository: event.repository}, event.series);
		case 'series-refused':
			return {...session, refusal: event.trouble, work: {kind: 'idle'}};
		case 'answers-loaded':
			return {...answersLoaded(session, event.saved), isLoaded: true};
		case 'history-read':
			return {...session, recentShortlogs: event.recentShortlogs};
		case 'around-read':
			return {...session, around: {...session.around, ...event.around}};
		case 'foreign-read': {
			const found = new Map([...session.foreign.found, ...event.found]);
			return {...session, foreign: {found, notRun: event.notRun}};
		}
		case 'patches-named':
			return {
				...session,
				named: event.ids.length === 0 ? undefined : new Set(event.ids),
				notice: event.says === '' ? session.notice : event.says,
			};
		case 'parameters-read':
			return {...session, parameters: event.parameters};
		case 'trees-surveyed':
			return surveyed(session, event.standings);
		case 'description-read':
			return {...session, description: event.text};
		case 'answered':
			return answered(session, {...session.answers, ...event.change});
		case 'answers-saved':
			return {
				...session,
				saved: {answers: event.answers, draft: event.draft, aside: event.aside, step: event.step},
				saveTrouble: undefined,
			};
		case 'saving-failed':
			return {...session, saveTrouble: event.trouble};
		case 'answer-undone': {
			const answers = session.past.at(-1);
			if (answers === undefined) return session;
			const future = [session.answers, ...session.future];
			return {...session, answers, past: session.past.slice(0, -1), future, built: undefined};
		}
		case 'answer-redone': {
			const [answers, ...future] = session.future;
			if (answers === undefined) return session;
			return {...session, answers, past: [...session.past, session.answers], future, built: undefined};
		}
		case 'started-over':
			return answered(session, {...noAnswers, seen: session.answers.seen});
		case 'step-entered':
			// What was said of the last step is no news of this one.
			return placed(event.step === session.place.step ? session : {...session, notice: undefined}, {
				...keepingText(session.place),
				step: event.step,
				asking: undefined,
			});
		case 'question-reopened':
			return placed(session, {asking: event.question});
		case 'cursor-moved':
			return placed(session, {
				cursor: {...session.place.cursor, [session.place.step]: Math.max(0, event.to)},
				desk: {...session.place.desk, finding: 0, scroll: 0},
			});
		case 'items-marked':
			return placed(session, {marked: event.ids});
		case 'items-moved':
			return placed(answered(session, {...session.answers, order: event.order}), {moved: event.moved});
		case 'positions-found':
			return {...session, positions: {key: event.key, nearest: event.nearest}};
		case 'desk-changed':
			return placed(session, {desk: {...session.place.desk, ...event.change}});
		case 'dialog-opened':
			return placed({...session, notice: undefined}, keepingText(session.place, event.dialog));
		case 'dialog-closed':
			return placed(session, {dialog: undefined});
		case 'text-put-aside':
			return placed(session, {aside: withAside(session.place.aside, event.item, event.text)});
		case 'confirmation-armed':
			return session.place.dialog?.kind === 'confirm'
				? placed(session, {dialog: {kind: 'confirm', isArmed: true}})
				: session;
		case 'work-started':
			return {
				...session,
				notice: undefined,
				work: {kind: 'running', title: event.title, done: 0, total: undefined, what: ''},
			};
		case 'work-progressed': {
			const {done, total, what} = event;
			return session.work.kind === 'running'
				? {...session, work: {...session.work, done, total, what}}
				: session;
		}
		case 'work-ended':
			return {...session, work: {kind: 'idle'}};
		case 'work-failed':
			return {...session, work: {kind: 'failed', trouble: event.trouble}};
		case 'plan-tried':
			return {...session, trial: {key: event.key, trial: event.trial}};
		case 'plan-built':
			return {...session, built: builtNow(event, session.built)};
		case 'others-decided':
			return {...session, built: session.built && {...session.built, areMoving: event.areMoving}};
		case 'branch-moved':
			return moved(session, event.move);
		case 'folder-found':
			return {...session, freeFolder: {wanted: event.wanted, free: event.free}};
		case 'patches-emitted':
			return {...session, emitted: event.emitted, recipients: undefined};
		case 'recipients-found':
			return {...session, recipients: event.recipients};
		case 'messages-judged':
			return {...session, unjudged: event.left};
		case 'noticed':
			return {...session, notice: event.notice};
	}
};
