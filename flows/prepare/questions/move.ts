import type {Session} from '../../../src/session/session.ts';
import type {Asked} from './asked.ts';

/** Whether a series that sits some commits back on a tree is moved to its tip. */
export const askMove = (session: Session, ref: string, name: string): Asked => {
	const standing = session.standings?.find(({tree}) => tree.ref === ref);
	const isClean = standing?.trial.isClean === true;
	return {
		title: `The series sits ${standing?.behind} commits back on ${name}.`,
		about: isClean ? 'It applies to the tip as well.' : 'It does not apply to the tip.',
		options: [
			{value: 'stay', label: `Stay on ${session.series?.base.slice(0, 12)}, which everybody has`},
			...(isClean ? [{value: 'move', label: `Move to the tip of ${name}; build and test again there`}] : []),
		],
		take: (api, value) => {
			api.send({kind: 'answered', change: {base: {ref, name, isMoving: value === 'move'}}});
			api.send({kind: 'step-entered', step: 'messages'});
		},
	};
};
