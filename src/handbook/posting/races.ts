import {shortlogOf} from '../../series/patch.ts';
import type {Patch} from '../../series/series.ts';

const inTitle = /\b(?:rac(?:e|es|y|ing)|deadlocks?|lock(?:ing)? (?:inversion|order\w*)|ABBA)\b/i;
const inText =
	/\b(?:data race|races? (?:with|between|against|condition)|rac(?:es|ing) with|deadlocks?|lock inversion|ABBA|circular locking)\b/i;

/** Whether a patch speaks of a race or a deadlock: 0 where not, up to 1 the surer the more it is the patch's very matter. */
export const isAboutRace = ({commit: {message}}: Patch): number => {
	if (inTitle.test(shortlogOf(message))) return 0.8;
	return inText.test(message) ? 0.6 : 0;
};
