import {base} from './base.tsx';
import type {Step} from './define-step.ts';
import {messages} from './messages.tsx';
import {order} from './order.tsx';
import {patches} from './patches.tsx';
import {tag} from './tag.tsx';
import {testing} from './testing.tsx';

/** The walk from a branch to a proven series: reading this list is reading the program. */
export const steps: readonly Step[] = [base, messages, order, tag, testing, patches];

/** The step of this id. */
export const stepOf = (id: string): Step => steps.find(step => step.id === id) ?? base;

/** The step so many places further, or the same at either end. */
export const neighbour = (id: string, by: number): Step => {
	const at = steps.findIndex(step => step.id === id);
	return steps[at + by] ?? stepOf(id);
};
