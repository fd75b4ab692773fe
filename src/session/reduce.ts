import {shortlogOf} from '../series/patch.ts';
import type {Series} from '../series/series.ts';
import {type Answers, noAnswers} from './answers.ts';
import {readDraft, withDraft} from './draft.ts';
import type {SessionEvent} from './events.ts';
import {changesSince} from './resume.ts';
import {readAnswers} from './saved.ts';
import {type BranchMove, type Place, type Session, stepIds} from './session.ts';

const seenOf = (series: Series): Answers['seen'] =>
	series.patches.map(({id, commit}) => ({id, subject: shortlogOf(commit.message)}));

const answered = (session: Session, answers: Answers): Session => ({
	...session,
	answers,
	past: [...session.past, session.answers],
	future: [],
	built: undefined,
	notice: undefined,
});

/** What was said of messages and order is done once the branch shows it. */
const settled = (answers: Answers, series: Series): Answers => {
	const written = new Map(series.patches.map(({id, commit}) => [id, commit.message]));
	const messages = Object.entries(answers.messages).filter(([id, message]) => written.get(id) !== message);
	const natural = series.patches.map(({id}) => id);
	const isNatural =
		answers.order?.every((id, index) => natural[index] === id) && answers.order.length === natural.length;
	return {
		...answers,
		messages: Object.fromEntries(messages),
		order: isNatural ? undefined : answers.order,
		splits: Object.fromEntries(Object.entries(answers.splits).filter(([id]) => written.has(id))),
		seen: seenOf(series),
	};
};

const placed = (session: Session, change: Partial<Place>): Session => ({
	...session,
	place: {...session.place, ...change},
});

const seriesRead = (session: Session, series: Series): Session => {
	const answers = settled(session.answers, series);
	const {step, cursor} = session.place;
	return placed(
		{
			...session,
			series,
			answers,
			unjudged: series.patches.length,
			refusal: undefined,
			standings: undefined,
			trial: undefined,
			built: undefined,
		},
		{cursor: {...cursor, [step]: Math.min(cursor[step], Math.max(0, series.patches.length - 1))}},
	);
};

const answersLoaded = (session: Session, saved: unknown): Session => {
	const {series} = session;
	if (series === undefined) return session;
	const read = readAnswers(saved);
	if (read === undefined) {
		const fresh = {...noAnswers, seen: seenOf(series)};
		const saved = {answers: fresh, draft: undefined, step: session.place.step};
		return {...session, answers: fresh, saved, past: [], future: []};
	}
	const answers = settled(read, series);
	const {draft, step} = saved as Readonly<Record<string, unknown>>;
	const here = stepIds.find(id => id === step) ?? session.place.step;
	const place = withDraft({...session.place, step: here}, readDraft(draft));
	return {...session, place, answers, past: [], future: [], notice: changesSince(read.seen, series)};
};

/** A move to another base is done once; where that tree goes later is another question. */
const moved = (session: Session, move: BranchMove): Session => {
	const {answers, applied} = session;
	const base = answers.base === undefined ? undefined : {...answers.base, isMoving: false};
	return {...session, answers: {...answers, base}, built: undefined, applied: [...applied, move]};
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
		case 'parameters-read':
			return {...session, parameters: event.parameters};
		case 'trees-surveyed':
			return {...session, standings: event.standings};
		case 'description-read':
			return {...session, description: event.text};
		case 'answered':
			return answered(session, {...session.answers, ...event.change});
		case 'answers-saved':
			return {
				...session,
				saved: {answers: event.answers, draft: event.draft, step: event.step},
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
			return placed(session, {step: event.step, dialog: undefined, asking: undefined});
		case 'question-reopened':
			return placed(session, {asking: event.question});
		case 'cursor-moved':
			return placed(session, {
				cursor: {...session.place.cursor, [session.place.step]: Math.max(0, event.to)},
			});
		case 'dialog-opened':
			return placed({...session, notice: undefined}, {dialog: event.dialog});
		case 'dialog-closed':
			return placed(session, {dialog: undefined});
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
			return {...session, built: {rewritten: event.rewritten, rangeDiff: event.rangeDiff}};
		case 'branch-moved':
			return moved(session, event.move);
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
