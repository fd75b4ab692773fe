import type {Place} from '../../../src/evidence/answer.ts';
import type {Session} from '../../../src/session/session.ts';
import {testingState} from '../../../src/session/testing-state.ts';
import {openLine} from '../open-line.ts';
import type {Asked} from './asked.ts';

/** Whether something owed was done. */
export const askObligation = (session: Session, id: string): Asked => {
	const owed = testingState(session).obligations.find(each => each.id === id);
	return {
		title: owed?.title ?? id,
		about: `Why: ${owed?.why ?? ''}. Only what you say here is claimed.`,
		options: [
			{value: 'done', label: 'Done, and it passed'},
			{value: 'not', label: 'Not done'},
		],
		take: (api, value) => {
			if (value === 'not') return openLine(api, {kind: 'because', obligation: id});
			if (owed?.verb === 'built') return openLine(api, {kind: 'machine', obligation: id, where: []});
			const question = {kind: 'where', obligation: id} as const;
			api.send({kind: 'dialog-opened', dialog: {kind: 'question', question}});
		},
	};
};

const places: readonly Readonly<{value: string; label: string; where: readonly Place[]}>[] = [
	{value: 'Intel', label: 'On Intel', where: ['Intel']},
	{value: 'AMD', label: 'On AMD', where: ['AMD']},
	{value: 'both', label: 'On Intel and on AMD', where: ['Intel', 'AMD']},
	{value: 'nested-Intel', label: 'On Intel, in a nested guest only', where: ['Intel', 'nested']},
	{value: 'nested-AMD', label: 'On AMD, in a nested guest only', where: ['AMD', 'nested']},
];

/** Where it ran. */
export const askWhere = (_session: Session, obligation: string): Asked => ({
	title: 'Where did it run?',
	about: '',
	options: places,
	take: (api, value) => {
		const where = places.find(each => each.value === value)?.where ?? [];
		openLine(api, {kind: 'machine', obligation, where});
	},
});
