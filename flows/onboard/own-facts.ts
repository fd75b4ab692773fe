import {sendTrialWords} from '../../src/posting/send-email.ts';
import type {Mending} from '../../src/series/mending.ts';
import {firstPosting, type PostingFact} from '../../src/session/first-posting.ts';
import type {Onboard} from '../../src/session/onboard.ts';
import {isMade} from '../../src/session/posting-state.ts';
import {newSession} from '../../src/session/session.ts';

/** What goes through the sending of the person's patches; undefined where they are not made and proven. */
export const trialOf = ({own}: Onboard): Extract<Mending, {kind: 'send-trial'}> | undefined => {
	if (own?.emitted === undefined || own.recipients === undefined || !isMade(own)) return undefined;
	if (own.repository?.isPractice === true) return undefined;
	const {to, cc} = own.recipients;
	return {kind: 'send-trial', words: sendTrialWords({folder: own.emitted.outputDir, to, cc})};
};

const isTried = (session: Onboard): boolean => {
	const trial = trialOf(session)?.words.join('\n');
	return session.ran.some(mending => mending.kind === 'send-trial' && mending.words.join('\n') === trial);
};

/** The list of a first posting, from what is known now. */
export const factsOf = (session: Onboard): readonly PostingFact[] => {
	const {own, facts, items} = session;
	return firstPosting(own ?? newSession, {
		isTried: isTried(session),
		missing: facts === undefined ? undefined : items.filter(({state}) => state === 'missing').length,
	});
};
