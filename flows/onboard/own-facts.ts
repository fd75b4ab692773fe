import {firstPosting, type PostingFact} from '../../src/session/first-posting.ts';
import type {Onboard} from '../../src/session/onboard.ts';
import {newSession} from '../../src/session/session.ts';

/** The list of a first posting, from what is known now. */
export const factsOf = ({own, facts, items}: Onboard): readonly PostingFact[] =>
	firstPosting(own ?? newSession, {
		missing: facts === undefined ? undefined : items.filter(({state}) => state === 'missing').length,
	});
