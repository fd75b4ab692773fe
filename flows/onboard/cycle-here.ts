import {type Cycle, cycleOf, type ReleaseMoment} from '../../src/handbook/cycle.ts';
import type {Onboard} from '../../src/session/onboard.ts';

/** The moment in the release cycle, by the tags below the trees of the person's own series; undefined where there are none. */
export const cycleHere = ({own, facts}: Onboard): Cycle | undefined => {
	const tags: readonly ReleaseMoment[] = own?.repository?.trees ?? [];
	return facts === undefined ? undefined : cycleOf(tags, facts.now);
};
