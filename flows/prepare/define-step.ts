import type {ReactNode} from 'react';
import type {Marks} from '../../components/looks.tsx';
import type {Session, StepId} from '../../src/session/session.ts';
import type {Binding, ScreenProps} from '../api.ts';
import type {Asked} from './questions/asked.ts';

/** How far a step is, from facts: in order, so many things to look at, nothing yet, or not sure. */
export type StepState = Readonly<{mark: 'good' | 'look' | 'later' | 'unsure'; count: number}>;

/** A step of the wizard: data and a screen. */
export type Step = Readonly<{
	id: StepId;
	title: string;
	/** Why the maintainers ask for it: two sentences, and where they say it. */
	why: string;
	cites: string;
	state: (session: Session) => StepState;
	keys: readonly Binding[];
	/** The question with a few answers that the step asks now; undefined while it asks none. */
	asks?: (session: Session, marks: Marks) => Asked | undefined;
	Screen: (props: ScreenProps) => ReactNode;
}>;

/** Declares a step. */
export const defineStep = (step: Step): Step => step;

export const inOrder: StepState = {mark: 'good', count: 0};
export const notYet: StepState = {mark: 'later', count: 0};

/** So many things to look at; in order where there are none. */
export const toLookAt = (count: number): StepState => (count === 0 ? inOrder : {mark: 'look', count});
