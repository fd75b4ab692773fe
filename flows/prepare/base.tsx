import {citationText, handbook} from '../../src/handbook/cite.ts';
import type {Session} from '../../src/session/session.ts';
import type {ScreenProps} from '../api.ts';
import {Attack, askAttack, Security} from './base-attack.tsx';
import {askKind, Kind} from './base-kind.tsx';
import {BaseSummary} from './base-summary.tsx';
import {askTree, Trees} from './base-trees.tsx';
import {choosingKeys} from './choosing-keys.ts';
import {defineStep, inOrder, notYet} from './define-step.ts';

/** What the step asks now. */
export const baseQuestion = ({answers, place}: Session): 'kind' | 'attack' | 'security' | 'tree' | 'none' => {
	if (place.asking !== undefined) return place.asking;
	if (answers.kind === undefined) return 'kind';
	if (answers.isAttack === undefined) return 'attack';
	if (answers.isAttack) return 'security';
	return answers.base === undefined ? 'tree' : 'none';
};

const Screen = (props: ScreenProps) => {
	switch (baseQuestion(props.session)) {
		case 'kind':
			return <Kind {...props} />;
		case 'attack':
			return <Attack {...props} />;
		case 'security':
			return <Security {...props} />;
		case 'tree':
			return <Trees {...props} />;
		case 'none':
			return <BaseSummary {...props} />;
	}
};

const asks = (session: Session) => ['kind', 'attack', 'tree'].includes(baseQuestion(session));
const isAnswered = (session: Session) => baseQuestion(session) === 'none';

/** Step 1: what the series is, whether it may be posted, and what it sits on. */
export const base = defineStep({
	id: 'base',
	title: 'Base',
	why: 'Fixes for the release being made and work for the next one travel through different trees. A series on the wrong one conflicts with what the maintainer has, and whoever applies it has to untangle that.',
	cites: citationText(handbook('Base Tree/Branch')),
	state: session =>
		baseQuestion({...session, place: {...session.place, asking: undefined}}) === 'none' ? inOrder : notYet,
	keys: [
		...choosingKeys(asks),
		{
			keys: ['r'],
			label: 'another revision',
			isOn: session => baseQuestion(session) === 'tree',
			does: api =>
				api.send({
					kind: 'dialog-opened',
					dialog: {kind: 'line', field: {kind: 'revision'}, line: {before: '', after: ''}},
				}),
		},
		{
			keys: ['Enter'],
			label: 'go on to the messages',
			isOn: isAnswered,
			does: api => api.send({kind: 'step-entered', step: 'messages'}),
		},
		{
			keys: ['b'],
			label: 'another base',
			isOn: isAnswered,
			does: api => api.send({kind: 'question-reopened', question: 'tree'}),
		},
		{
			keys: ['t'],
			label: 'another type',
			isOn: session => isAnswered(session) || baseQuestion(session) === 'tree',
			does: api => api.send({kind: 'question-reopened', question: 'kind'}),
		},
		{
			keys: ['g'],
			label: 'the question on guests',
			isOn: session => isAnswered(session) || baseQuestion(session) === 'security',
			does: api => api.send({kind: 'question-reopened', question: 'attack'}),
		},
	],
	asks: (session, marks) => {
		switch (baseQuestion(session)) {
			case 'kind':
				return askKind(session, marks);
			case 'attack':
				return askAttack(session);
			case 'tree':
				return askTree(session);
			default:
				return undefined;
		}
	},
	Screen,
});
