import {noAnswers} from './answers.ts';
import {readAside} from './aside.ts';
import {readDraft, withDraft} from './draft.ts';
import {changesSince} from './resume.ts';
import {readAnswers} from './saved.ts';
import {type Session, stepIds, stepToKeep} from './session.ts';
import {seenOf, settled} from './settle.ts';

/** The session with what was answered before, as far as it fits the series, and what happened to that since. */
export const answersLoaded = (session: Session, saved: unknown): Session => {
	const {series} = session;
	if (series === undefined) return session;
	const read = readAnswers(saved);
	if (read === undefined) {
		const fresh = {...noAnswers, seen: seenOf(series)};
		const saved = {answers: fresh, draft: undefined, aside: session.place.aside, step: stepToKeep(session)};
		return {...session, answers: fresh, saved, past: [], future: []};
	}
	const answers = settled(read, series);
	const {draft, aside, step} = saved as Readonly<Record<string, unknown>>;
	const wizardStep = stepIds.find(id => id === step) ?? 'base';
	const isWizard = session.flow === 'prepare';
	const here = isWizard ? wizardStep : session.place.step;
	const typed = readDraft(draft);
	const isHere = isWizard || (typed !== undefined && 'item' in typed.field);
	const place = withDraft(
		{...session.place, step: here, aside: readAside(aside)},
		isHere ? typed : undefined,
	);
	return {
		...session,
		place,
		wizardStep,
		answers,
		past: [],
		future: [],
		notice: changesSince(read, answers, series),
	};
};
