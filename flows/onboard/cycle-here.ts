import {type Cycle, cycleOf, type ReleaseMoment} from '../../src/handbook/cycle.ts';
import type {Onboard} from '../../src/session/onboard.ts';

/** The moment in the release cycle, by the release below the base of the person's series and by what was fetched since; undefined where no tag tells it. */
export const cycleHere = ({own, facts}: Onboard): Cycle | undefined => {
	const repository = facts?.repository;
	const fetched = repository === undefined || repository === 'none' ? [] : repository.releases;
	const tags: readonly ReleaseMoment[] = [...(own?.repository?.trees ?? []), ...fetched];
	return facts === undefined ? undefined : cycleOf(tags, facts.now);
};
