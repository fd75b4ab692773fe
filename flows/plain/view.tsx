import type {Session} from '../../src/session/session.ts';
import {wrap} from '../../src/text/fit.ts';
import {showLines} from '../../src/text/show.ts';
import type {Api} from '../api.ts';
import type {Step} from '../prepare/define-step.ts';
import type {Asked} from '../prepare/questions/asked.ts';
import {stepHere, stepsOf} from '../prepare/steps.ts';
import {askedHere} from './actions.ts';
import {baseLines} from './base-lines.ts';
import {dialogLines} from './dialog-lines.tsx';
import {drawn, tall} from './drawn.tsx';
import {orderLines, patchesLines, tagLines, testingLines} from './list-lines.ts';
import {messageLines} from './message-lines.ts';

const stateWords = (session: Session, {state}: Step): string => {
	const {mark, count} = state(session);
	return {good: 'in order', look: `${count} to look at`, later: 'not yet', unsure: 'not sure'}[mark];
};

/** Where the person is: the step, why it is asked for, and what is still to do in all of them. */
export const headLines = (session: Session): readonly string[] => {
	const steps = stepsOf(session);
	const step = stepHere(session);
	const rest = steps.filter(each => each !== step && each.state(session).mark !== 'good');
	return [
		`Step ${steps.indexOf(step) + 1} of ${steps.length}, ${step.title}: ${stateWords(session, step)}.`,
		`${step.why.split(/(?<=\.) /)[0]} (${step.cites})`,
		...(rest.length === 0
			? []
			: [
					`Still to do elsewhere: ${rest.map(each => `${each.title} (${stateWords(session, each)})`).join(', ')}.`,
				]),
	];
};

const questionLines = ({title, subject, about}: Asked): readonly string[] => [
	title,
	...(subject === undefined ? [] : [`  ${subject}`]),
	about,
];

const stepLines = (session: Session, api: Api, columns: number): readonly string[] => {
	const step = stepHere(session);
	const asked = askedHere(session);
	const question = asked === undefined ? [] : questionLines(asked);
	switch (step.id) {
		case 'base':
			return [...question, ...baseLines(session)];
		case 'messages':
			return messageLines(session, columns);
		case 'order':
			return orderLines(session);
		case 'tag':
			return [...question, ...tagLines(session)];
		case 'testing':
			return testingLines(session);
		case 'patches':
			return patchesLines(session, api);
		default: {
			const {Screen} = step as Step;
			const props = {session, api, width: columns, height: tall, isActive: false};
			return [...question, ...drawn(<Screen {...props} />, columns)];
		}
	}
};

const linesOf = (session: Session, api: Api, columns: number): readonly string[] => {
	const {refusal, work, place} = session;
	if (refusal !== undefined) return [refusal.fact, refusal.remedy];
	if (work.kind === 'failed') return [work.trouble.fact, work.trouble.remedy];
	if (place.dialog === undefined) return stepLines(session, api, columns);
	const asked = askedHere(session);
	return asked === undefined ? dialogLines(session, api, place.dialog, columns) : questionLines(asked);
};

/** What the person is told: a name that changes when they are somewhere else, and the lines. */
export type View = Readonly<{name: string; isStep: boolean; lines: readonly string[]}>;

/** Lines of prose are broken; what is marked as a line of text or a row stays one line. */
const isRow = (line: string) => /^(?:[-+ ] |\s|\d+: )/.test(line);

/** What is said of the place where the person is, safe to show. */
export const viewOf = (session: Session, api: Api, columns: number): View => {
	const {place, work} = session;
	const {dialog} = place;
	const view = dialog?.kind === 'plan' ? dialog.view : '';
	const asked = askedHere(session);
	const isStep = dialog === undefined && work.kind === 'idle' && session.series !== undefined;
	return {
		name: JSON.stringify([place.step, dialog?.kind, view, asked?.title, asked?.subject, work.kind]),
		isStep,
		lines: linesOf(session, api, columns)
			.filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''))
			.flatMap(line => showLines(line))
			.flatMap(line => (isRow(line) ? [line] : wrap(line, columns))),
	};
};
