import type {HandbookText} from '../handbook-text.ts';
import type {Context} from '../rule.ts';

/** What the built-in handbook says. */
const builtIn = {shortlogWidth: 75, shortlogLimit: 80} as const;

/** Characters of a shortlog that are fine, and those that are the most: as the person's own handbook has it. */
export const widthsOf = ({handbook}: Context): Pick<HandbookText, 'shortlogWidth' | 'shortlogLimit'> =>
	handbook ?? builtIn;
