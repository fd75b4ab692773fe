import type {Session} from '../../src/session/session.ts';
import {fixSteps} from '../fix/steps.ts';
import {base} from './base.tsx';
import type {Step} from './define-step.ts';
import {messages} from './messages.tsx';
import {order} from './order.tsx';
import {patches} from './patches.tsx';
import {tag} from './tag.tsx';
import {testing} from './testing.tsx';

/** The walk from a branch to a proven series: reading this list is reading the program. */
export const steps: readonly Step[] = [base, messages, order, tag, testing, patches];

/** The steps of the flow that runs. */
export const stepsOf = ({flow}: Session): readonly Step[] => (flow === 'fix' ? fixSteps : steps);

/** The step the person is in. */
export const stepHere = (session: Session): Step =>
	stepsOf(session).find(step => step.id === session.place.step) ?? stepsOf(session)[0] ?? base;

/** The step so many places further; undefined at either end. */
export const neighbour = (session: Session, by: number): Step | undefined => {
	const all = stepsOf(session);
	return all[all.findIndex(step => step.id === session.place.step) + by];
};
